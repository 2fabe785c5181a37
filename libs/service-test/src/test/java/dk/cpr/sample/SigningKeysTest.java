package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.IssuerControl;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys come and go while the service runs. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@TestProfile(SigningKeysTest.QuickRenewals.class)
class SigningKeysTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Every second by the clock; keys that nobody renews count for four. */
  public static final class QuickRenewals implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cpr.signing-keys.renew", "1S",
          "cpr.signing-keys.unknown", "1H",
          "cpr.signing-keys.trusted", "4S");
    }
  }

  @AfterEach
  void publishTheUsual() {
    IssuerControl.publish("test");
    await(hospital().token(), 403);
  }

  @Test
  void aWithdrawnKeyStopsCountingAlsoForATokenThatIsRemembered() {
    String remembered = hospital().token();
    await(remembered, 403);
    IssuerControl.publish("next");
    await(remembered, 401);
    assertThat(statusFor(hospital().token())).isEqualTo(401);
    await(hospital().signedBy("next").token(), 403);
  }

  @Test
  void aNewKeyCountsBesideTheOldOne() {
    IssuerControl.publish("test", "coming");
    await(hospital().signedBy("coming").token(), 403);
    assertThat(statusFor(hospital().token())).isEqualTo(403);
  }

  @Test
  void keysThatNobodyRenewsStopCounting() {
    String remembered = hospital().token();
    await(remembered, 403);
    IssuerControl.publish();
    Instant gone = Instant.now();
    assertThat(statusFor(remembered)).isEqualTo(403);
    await(remembered, 503);
    assertThat(Duration.between(gone, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    IssuerControl.publish("test");
    await(remembered, 403);
  }

  private static void await(String token, int status) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (statusFor(token) != status) {
      assertThat(Instant.now()).as("time until status %d", status).isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static Tokens.Bend hospital() {
    return Tokens.system("hospital", "10000001", "hospital");
  }

  private static int statusFor(String token) {
    return Api.once(token).body(Map.of("name", "a", "count", 1)).post("/v1/samples").statusCode();
  }
}
