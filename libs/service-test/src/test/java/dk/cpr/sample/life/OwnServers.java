package dk.cpr.sample.life;

import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.FreePort;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Three servers of this class alone: the first is the primary, the second and the third are copies
 * of its files that can follow another. The service knows all three and works with the primary.
 */
public final class OwnServers implements QuarkusTestResourceLifecycleManager {
  private static final String FOLDER = "cpr.test.servers";
  private static final int SERVERS = 3;

  /** What a copy needs to follow a server. */
  private static final String FOLLOW =
      """
      wal_keep_size = '256MB'
      primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'
      """;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("cpr-servers-");
      System.setProperty(FOLDER, folder.toString());
      IntStream.range(0, SERVERS)
          .forEach(i -> System.setProperty(FOLDER + i, Integer.toString(FreePort.find())));
      LocalPostgres first = server(0);
      first.start();
      first.stop();
      IntStream.range(1, SERVERS).forEach(i -> copy(folder.resolve("0"), folder.resolve("" + i)));
      first.start();
      Map<String, String> settings = new HashMap<>(first.serviceSettings(Database.PERSON));
      settings.put("quarkus.datasource.jdbc.url", url());
      settings.put("quarkus.datasource.jdbc.max-size", "8");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    IntStream.range(0, SERVERS).forEach(i -> server(i).crash());
    CacheFolder.delete(Path.of(System.getProperty(FOLDER)));
  }

  /** After the environment, whose database is not used. */
  @Override
  public int order() {
    return 10;
  }

  static LocalPostgres server(int number) {
    Path folder = Path.of(System.getProperty(FOLDER)).resolve(Integer.toString(number));
    return LocalPostgres.at(folder, Integer.getInteger(FOLDER + number));
  }

  /** Starts a copy that follows a server, from where it stands. */
  static LocalPostgres following(int number, int primary) throws IOException {
    LocalPostgres copy = server(number);
    Path data = Path.of(System.getProperty(FOLDER), Integer.toString(number), "data");
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        FOLLOW.formatted(server(primary).port(), copy.admin().password()));
    Files.writeString(data.resolve("standby.signal"), "");
    copy.start();
    return copy;
  }

  /** One value, as the superuser sees it. */
  static String ask(LocalPostgres server, String query) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.jdbcUrl(Database.PERSON));
    try (Connection connection =
            source.getConnection(server.admin().user(), server.admin().password());
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String url() {
    List<String> hosts =
        IntStream.range(0, SERVERS).mapToObj(i -> "127.0.0.1:" + server(i).port()).toList();
    return "jdbc:postgresql://%s/person?targetServerType=primary&logServerErrorDetail=false"
        .formatted(String.join(",", hosts));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
