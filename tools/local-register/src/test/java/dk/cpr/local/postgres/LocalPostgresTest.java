package dk.cpr.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {

  private static LocalPostgres server;

  @BeforeAll
  static void start() {
    server = LocalPostgres.temporary(Database.NUMBER, Database.KEYCLOAK);
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(server.isRunning()).isFalse();
    assertThat(server.log()).doesNotExist();
  }

  @Test
  void what_is_committed_is_on_disk() throws SQLException {
    try (Connection connection = connect(Database.NUMBER, server.credentials(Database.NUMBER))) {
      assertThat(ask(connection, "show fsync")).isEqualTo("on");
      assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(connection, "show server_version")).startsWith("18.");
    }
  }

  @Test
  void a_transaction_of_a_service_ends_after_a_second_and_one_of_a_migration_does_not()
      throws SQLException {
    try (Connection service = connect(Database.NUMBER, server.credentials(Database.NUMBER));
        Connection migration = connect(Database.NUMBER, server.owner(Database.NUMBER))) {
      assertThat(ask(service, "show transaction_timeout")).isEqualTo("1s");
      assertThat(ask(migration, "show transaction_timeout")).isEqualTo("0");
    }
  }

  @Test
  void the_owner_makes_tables_and_the_service_fills_them() throws SQLException {
    try (Connection owner = connect(Database.NUMBER, server.owner(Database.NUMBER));
        Connection service = connect(Database.NUMBER, server.credentials(Database.NUMBER))) {
      run(owner, "create table thing (id bigint generated always as identity, name text)");
      run(service, "insert into thing (name) values ('æøå')");
      assertThat(ask(service, "select upper(name) from thing")).isEqualTo("ÆØÅ");
      assertThatThrownBy(() -> run(service, "create table other (id int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> run(service, "drop table thing"))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void exclusion_constraints_and_trigrams_are_there() throws SQLException {
    try (Connection owner = connect(Database.NUMBER, server.owner(Database.NUMBER))) {
      run(
          owner,
          "create table period (id int, at tstzrange, exclude using gist (id with =, at with &&))");
      assertThat(ask(owner, "select similarity('Jensen', 'Jensen')")).isEqualTo("1");
    }
  }

  @Test
  void nobody_enters_without_the_right_password_or_into_another_service() {
    Credentials wrong = new Credentials("number", "wrong");
    assertThatThrownBy(() -> connect(Database.NUMBER, wrong).close())
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(
            () -> connect(Database.KEYCLOAK, server.credentials(Database.NUMBER)).close())
        .hasMessageContaining("permission denied");
    assertThat(wrong.toString()).doesNotContain("wrong");
  }

  @Test
  void an_error_leaves_no_value_in_the_log() throws Exception {
    try (Connection service = connect(Database.NUMBER, server.credentials(Database.NUMBER))) {
      assertThatThrownBy(() -> ask(service, "select '0101011234x'::bigint"));
    }
    assertThat(Files.readString(server.log())).doesNotContain("0101011234");
  }

  @Test
  void a_crash_loses_nothing_that_was_committed() throws SQLException {
    try (LocalPostgres other = LocalPostgres.temporary(Database.PERSON)) {
      try (Connection owner = connect(other, Database.PERSON, other.owner(Database.PERSON))) {
        run(owner, "create table kept (id int)");
        run(owner, "insert into kept values (7)");
      }
      other.crash();
      assertThat(other.isRunning()).isFalse();
      other.start();
      try (Connection again = connect(other, Database.PERSON, other.credentials(Database.PERSON))) {
        assertThat(ask(again, "select id from kept")).isEqualTo("7");
      }
    }
  }

  private static Connection connect(Database database, Credentials who) throws SQLException {
    return connect(server, database, who);
  }

  private static Connection connect(LocalPostgres where, Database database, Credentials who)
      throws SQLException {
    return DriverManager.getConnection(where.jdbcUrl(database), who.user(), who.password());
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
