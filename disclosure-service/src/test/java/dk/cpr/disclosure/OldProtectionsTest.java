package dk.cpr.disclosure;

import static dk.cpr.disclosure.world.Recipients.by;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A write that stays open anywhere in the cluster holds the horizon of every log of it back. */
@QuarkusTest
@World
class OldProtectionsTest {
  private static final Pattern LAG =
      Pattern.compile("cpr_follow_lag_seconds\\{source=\"protection\"} ([0-9.]+)");

  @TestHTTPResource(value = "metrics", management = true)
  URL metrics;

  @TestHTTPResource(value = "health/well", management = true)
  URL wellness;

  @Test
  void theGateShutsWhenProtectionsCannotBeReadForFiveSecondsAndOpensByItself() throws SQLException {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    await(() -> status(bank, person) == 200);
    try (Connection elsewhere = openWrite()) {
      Protections.protectAtLast(UUID.randomUUID());
      await(() -> status(bank, person) == 503);
      bank.asks(by(person.number()), "name.given")
          .body("type", equalTo("/problems/protection-unknown"));
      assertThat(lag()).isGreaterThan(5);
      given()
          .get(wellness)
          .then()
          .body(
              "checks.find { it.name == 'protection-gate' }.data.missing",
              equalTo("recent protections"));
      elsewhere.rollback();
    }
    await(() -> status(bank, person) == 200);
    assertThat(lag()).isLessThan(5);
  }

  private static Connection openWrite() throws SQLException {
    String prefix = "cpr.test.jdbc.number";
    Connection connection =
        DriverManager.getConnection(
            System.getProperty(prefix + ".url"),
            System.getProperty(prefix + ".owner"),
            System.getProperty(prefix + ".ownerpassword"));
    connection.setAutoCommit(false);
    connection.createStatement().execute("select pg_current_xact_id()");
    return connection;
  }

  private static int status(Recipient bank, Person person) {
    return bank.asks(by(person.number()), "name.given").extract().statusCode();
  }

  private double lag() {
    Matcher found = LAG.matcher(given().get(metrics).asString());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
