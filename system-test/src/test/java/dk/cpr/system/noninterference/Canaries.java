package dk.cpr.system.noninterference;

import dk.cpr.local.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for protected words and numbers where they should not stand. */
final class Canaries {
  /** Every invented word of {@link Values}. */
  private static final String WORDS = "Zqholt|Zqkjærby|Qamille|Qosine|Xwager|Xwlunde|Vyberg|Vydahl";

  private static final Pattern WORD = Pattern.compile(WORDS);
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

  /** Tables of the owners, with the logs that tell of them, and their copies; no other may. */
  private static final Map<Database, Set<String>> MAY_HOLD_WORDS =
      Map.of(
          Database.NUMBER, Set.of(),
          Database.PERSON, Set.of("fact", "change_log", "undertaking", "birth"),
          Database.ADDRESS, Set.of("fact", "change_log"),
          Database.PROTECTION, Set.of(),
          Database.DISCLOSURE, Set.of("known_fact", "current_person"));

  /** Databases of whose tables none may hold a personnummer. */
  private static final Set<Database> NO_NUMBERS = Set.of(Database.ADDRESS, Database.PROTECTION);

  private final World world;
  private final Set<String> numbers;
  private final List<String> found = new ArrayList<>();

  Canaries(World world, Set<String> numbers) {
    this.world = world;
    this.numbers = numbers;
  }

  /** Where something stands that should not. */
  List<String> found() {
    for (Side side : Side.values()) {
      OneRegister register = world.register(side);
      for (String service : OneRegister.SERVICES) {
        text(register.log(service).getFileName().toString(), read(register.log(service)));
        text(service + " metrics", metrics(register.management(service)));
      }
      files(register.folder().resolve("tmp"));
      for (Database database : TwoDatabases.SERVICES) {
        tables(side, database);
      }
    }
    text("postgres.log", read(world.databases().log()));
    return found;
  }

  private void text(String where, String text) {
    Matcher word = WORD.matcher(text);
    if (word.find()) {
      found.add(where + " holds a protected word: " + around(text, word.start()));
    }
    NUMBER
        .matcher(text)
        .results()
        .filter(match -> numbers.contains(match.group()))
        .findFirst()
        .ifPresent(
            match -> found.add(where + " holds a personnummer: " + around(text, match.start())));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60))
        .replace('\n', ' ');
  }

  private void files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> text("temporary file " + file.getFileName(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String metrics(URI management) {
    try {
      HttpRequest request = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
      HttpResponse<String> answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("metrics answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void tables(Side side, Database database) {
    try (Connection connection = world.databases().connect(side, database);
        Statement sql = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery(
              "select table_name from information_schema.tables"
                  + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        table(sql, database, name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void table(Statement sql, Database database, String name) throws SQLException {
    String where = database.databaseName() + " table " + name;
    if (!MAY_HOLD_WORDS.getOrDefault(database, Set.of()).contains(name)) {
      long rows = count(sql, name, WORDS);
      if (rows > 0) {
        found.add(where + " holds protected words in " + rows + " rows");
      }
    }
    if (NO_NUMBERS.contains(database)) {
      long rows = count(sql, name, "[^0-9](" + String.join("|", numbers) + ")[^0-9]");
      if (rows > 0) {
        found.add(where + " holds personnumre in " + rows + " rows");
      }
    }
  }

  private static long count(Statement sql, String table, String words) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select count(*) from \"%s\" t where t::text ~ '%s'".formatted(table, words))) {
      row.next();
      return row.getLong(1);
    }
  }
}
