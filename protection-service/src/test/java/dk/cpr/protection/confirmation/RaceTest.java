package dk.cpr.protection.confirmation;

import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The two narrow moments of the protocol, held open by a transaction of the test's own. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class RaceTest {
  private static final String DATABASE = "cpr.test.jdbc.protection.";
  private UUID person = UUID.randomUUID();
  private final Instance instance = new Instance();

  @Test
  void anInstanceThatRegistersWhileAProtectionIsConfirmedWithoutItMustReachTheProtection()
      throws Exception {
    while (registeredWhileProtected() != 200) {
      person = UUID.randomUUID();
    }
    long place =
        number("select min(place_tx) from protection_act where person_id = ?::uuid", person + "");
    // Both stand right after the last change that was committed.
    assertThat(instance.mustReach().tx()).isGreaterThanOrEqualTo(place);
    instance.stop();
  }

  /** 503 when the held statement took over a second, which is the longest for a transaction. */
  private int registeredWhileProtected() throws Exception {
    try (Connection holding = connection()) {
      holding.setAutoCommit(false);
      change(
          holding,
          """
          insert into disclosure_instance (id, leased_until, generation, applied_epoch, applied_tx,
            applied_position) values (?::uuid, clock_timestamp(), 1, 0, 0, 0)
          """,
          instance.id());
      CompletableFuture<Integer> registering = CompletableFuture.supplyAsync(instance::ask);
      await(() -> number("select count(*) from pg_locks where not granted", "") > 0);
      protectedBy(person, "0001");
      holding.rollback();
      return registering.join();
    }
  }

  @Test
  void anInstanceWhoseRenewalIsUnderWayWhenItsLeaseRunsOutIsWaitedFor() throws Exception {
    instance.catchUp().renew();
    String id;
    try (Connection holding = connection()) {
      holding.setAutoCommit(false);
      change(
          holding,
          "update disclosure_instance set generation = generation where id = ?::uuid",
          instance.id());
      await(() -> leasesOver() == 1);
      id =
          protect(Tokens.office(), wish(person, "0001"))
              .statusCode(202)
              .body("state", equalTo("pending"))
              .extract()
              .path("id");
      holding.rollback();
    }
    await(() -> "confirmed".equals(see(id).extract().path("state")));
  }

  private long leasesOver() throws SQLException {
    return number(
        """
        select count(*) from disclosure_instance
        where id = ?::uuid and leased_until <= clock_timestamp()
        """,
        instance.id());
  }

  private static long number(String query, String argument) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      if (!argument.isEmpty()) {
        statement.setString(1, argument);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void change(Connection connection, String text, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty(DATABASE + "url"),
        System.getProperty(DATABASE + "owner"),
        System.getProperty(DATABASE + "ownerpassword"));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(limit);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
