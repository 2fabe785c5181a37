package dk.cpr.disclosure.right;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the migrations make of rights that were registered before they were bound. */
@QuarkusTest
@World
class RightsOfBeforeTest {
  private static final String SCHEMA = "rights_of_before";

  @Test
  void theyAreKeptCutDownToTheLawAndBoundToRoles() throws SQLException {
    flyway("166").clean();
    flyway("166").migrate();
    run(
        """
        insert into recipient (organisation, name, kind) values
          ('10000004', 'Tax', 'AUTHORITY'), ('10000005', 'Bank', 'COMPANY');
        insert into recipient_right (id, organisation, kind, purpose, legal_basis, coverage, fields,
          sees_protected, valid, registered_by, closed_by) values
          (uuidv7(), '10000004', 'AUTHORITY', 'tax', 'b', 'ALL', '{church.code,name.given}', true,
            '[2020-01-01,)', 'operator', null),
          (uuidv7(), '10000004', 'AUTHORITY', 'data-quality', 'b', 'ALL', '{name.given}', true,
            '[2020-01-01,2021-01-01)', 'operator', 'operator'),
          (uuidv7(), '10000005', 'COMPANY', 'care', 'b', 'ALL',
            '{church.code,name.given,birth.sex,civilStatus.code,event.kind,residence.road,name.family}',
            false, '[2020-01-01,)', 'operator', null),
          (uuidv7(), '10000005', 'COMPANY', 'never', 'b', 'IDENTIFIED', '{church.code}', false,
            'empty', 'operator', 'operator');
        """);
    flyway("latest").migrate();
    assertThat(
            rows(
                """
                select r.purpose || ' ' || r.coverage || ' ' || array_to_string(r.fields, ',') || ' '
                  || coalesce(lower(r.valid)::date::text, 'never') || ' '
                  || coalesce(upper(r.valid)::date::text, '-') || ' '
                  || array_to_string(r.parameters, ',') || ' '
                  || (select string_agg(o.role, ',' order by o.role) from recipient_right_role b
                    join organisation_role o on o.id = b.role_id and o.organisation = r.organisation
                    where b.right_id = r.id)
                from recipient_right r order by r.purpose
                """))
        .containsExactly(
            "care IDENTIFIED name.given,residence.road 2020-01-01 -  system",
            "data-quality ALL name.given 2020-01-01 2021-01-01 PAST caseworker,office",
            "never IDENTIFIED  never -  system",
            "tax ALL church.code,name.given 2020-01-01 - PAST caseworker,office,system");
    assertThat(rows("select count(*) from organisation where type is null")).containsExactly("2");
    flyway("latest").clean();
  }

  @Test
  void whatTheMigrationLeavesIsWhatTheServiceLeaves() throws SQLException {
    flyway("166").clean();
    flyway("166").migrate();
    String all =
        String.join(
            ",",
            FieldPath.all().stream()
                .filter(path -> !path.isOfNumber())
                .map(FieldPath::toString)
                .toList());
    run(
        """
        insert into recipient (organisation, name, kind) values ('10000005', 'Bank', 'COMPANY');
        insert into recipient_right (id, organisation, kind, purpose, legal_basis, coverage, fields,
          sees_protected, valid, registered_by)
        values (uuidv7(), '10000005', 'COMPANY', 'care', 'b', 'ALL', '{%s}', false,
          '[2020-01-01,)', 'operator')
        """
            .formatted(all));
    flyway("latest").migrate();
    assertThat(rows("select unnest(fields) from recipient_right"))
        .containsExactlyInAnyOrderElementsOf(
            FieldPath.all().stream()
                .filter(path -> StatutoryFields.contain(path, java.util.Optional.empty()))
                .map(FieldPath::toString)
                .toList());
    flyway("latest").clean();
  }

  private static Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(property("url"), property("owner"), property("ownerpassword"))
        .schemas(SCHEMA)
        .locations("db/kit/base", "db/migration")
        .target(target)
        .cleanDisabled(false)
        .load();
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static Connection connection() throws SQLException {
    Connection connection =
        DriverManager.getConnection(property("url"), property("owner"), property("ownerpassword"));
    connection.setSchema(SCHEMA);
    return connection;
  }

  private static String property(String name) {
    return System.getProperty("cpr.test.jdbc.disclosure." + name);
  }
}
