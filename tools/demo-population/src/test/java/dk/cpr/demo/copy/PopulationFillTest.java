package dk.cpr.demo.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.importer.report.Progress;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Credentials;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling databases that are as the services' migrations make them. */
class PopulationFillTest {
  private static final PopulationFill FILL = new PopulationFill(1_500, 42);
  private static final Map<Database, String> SERVICES =
      new TreeMap<>(
          Map.of(
              Database.NUMBER, "number-service",
              Database.PERSON, "person-service",
              Database.ADDRESS, "address-service",
              Database.PROTECTION, "protection-service",
              Database.DISCLOSURE, "disclosure-service"));

  private static LocalPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = LocalPostgres.temporary(SERVICES.keySet().toArray(Database[]::new));
    for (Map.Entry<Database, String> service : SERVICES.entrySet()) {
      migrate(service.getKey(), service.getValue());
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSameSeedGivesTheSameHashAndAnotherSeedAnother() {
    String hash = FILL.dryRun(Progress.NONE);
    assertThat(new PopulationFill(1_500, 42).dryRun(Progress.NONE)).isEqualTo(hash);
    assertThat(new PopulationFill(1_500, 43).dryRun(Progress.NONE)).isNotEqualTo(hash);
    assertThat(new PopulationFill(1_501, 42).dryRun(Progress.NONE)).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, PopulationFill.MOST + 1})
  void thereAreSomeAndNotTooMany(long persons) {
    assertThatThrownBy(() -> new PopulationFill(persons, 1)).isInstanceOf(CannotRun.class);
  }

  @Test
  void ownersGetEveryNumberAndFactWithItsChangeOnce() throws Exception {
    assertThat(FILL.intoOwners(server, Progress.NONE)).isEqualTo(FILL.dryRun(Progress.NONE));
    assertThat(ask(Database.NUMBER, "select count(*) from number")).isEqualTo("1500");
    assertThat(ask(Database.NUMBER, "select count(*) from number_state")).isEqualTo("1500");
    assertThat(
            ask(
                Database.NUMBER,
                """
                select count(*) from number_state s join change_log c on c.type = 'number-state'
                  and c.subject = s.person_id and c.payload ->> 'number' = s.number
                  and c.payload ->> 'state' = s.state
                """))
        .isEqualTo("1500");
    assertThat(
            ask(
                Database.NUMBER,
                """
                select count(*) from series s where next_ordinal <> (select count(*) from number n
                  where n.birth_date = s.birth_date and n.sex = s.sex)
                """))
        .isEqualTo("0");
    for (Database owner : List.of(Database.PERSON, Database.ADDRESS, Database.PROTECTION)) {
      assertThat(ask(owner, "select count(*) > 10 from fact")).isEqualTo("t");
      assertThat(
              ask(
                  owner,
                  """
                  select (select count(*) from fact) = (select count(*) from change_log)
                    and not exists (select from fact f where not exists (select from change_log c
                      where c.subject = f.person_id and c.type = 'fact-opened'
                        and c.payload ->> 'id' = f.id::text and c.payload -> 'value' = f.value))
                  """))
          .isEqualTo("t");
    }
    assertThatThrownBy(() -> FILL.intoOwners(server, Progress.NONE))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("only an empty register is filled");
    assertThat(ask(Database.NUMBER, "select count(*) from number")).isEqualTo("1500");
  }

  @Test
  void theReadModelAloneGetsTheSamePeople() throws Exception {
    assertThat(FILL.intoReadModel(server, Progress.NONE)).isEqualTo(FILL.dryRun(Progress.NONE));
    assertThat(ask(Database.DISCLOSURE, "select count(*) from subject_number")).isEqualTo("1500");
    assertThat(
            ask(
                Database.DISCLOSURE,
                """
                select not exists (select from subject_number n where not exists (select from
                    number_history h where h.number = n.number and h.person_id = n.person_id))
                  and not exists (select from subject_number n where not exists (
                    select from current_person c where c.person_id = n.person_id))
                  and (select count(*) from merged_person)
                    = (select count(*) from subject_number where state = 'duplicate')
                  and (select count(*) from protection_period)
                    = (select count(*) from known_fact where kind = 'protection' and slot = '0001')
                  and (select count(*) from protection_period) > 0
                  and not exists (select from log_cursor where complete_until is null)
                """))
        .isEqualTo("t");
    assertThatThrownBy(() -> FILL.intoReadModel(server, Progress.NONE))
        .isInstanceOf(CannotRun.class);
  }

  /** As Flyway does: what all share, what those with facts share, then the service's own. */
  private static void migrate(Database database, String service) throws Exception {
    Path root = Path.of(System.getProperty("cpr.root", "../..")).toAbsolutePath().normalize();
    String kit = "src/main/resources/db/kit";
    run(database, root.resolve("libs/service-kit").resolve(kit).resolve("base"));
    if (!service.startsWith("number") && !service.startsWith("disclosure")) {
      run(database, root.resolve("libs/fact-store").resolve(kit).resolve("facts"));
    }
    run(database, root.resolve(service).resolve("src/main/resources/db/migration"));
  }

  private static void run(Database database, Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files =
          inside
              .filter(file -> file.toString().endsWith(".sql"))
              .sorted(Comparator.naturalOrder())
              .toList();
    }
    try (Connection connection = connect(database, server.owner(database));
        Statement statement = connection.createStatement()) {
      for (Path file : files) {
        statement.execute(Files.readString(file));
      }
    }
  }

  private static String ask(Database database, String question) throws Exception {
    try (Connection connection = connect(database, server.owner(database));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(Database database, Credentials role) throws Exception {
    return DriverManager.getConnection(server.jdbcUrl(database), role.user(), role.password());
  }
}
