package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.IssuerControl;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be verified is refused here: nobody is asked, nothing is logged. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@TestProfile(BearerTest.RareRenewals.class)
class BearerTest {
  /** Keys are renewed neither by the clock nor, after the first time, by unknown ones. */
  public static final class RareRenewals implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cpr.signing-keys.renew", "1H", "cpr.signing-keys.unknown", "1H");
    }
  }

  private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            logged.add(entry.getLoggerName() + " " + entry.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    // The one renewal that an unknown key may cause is spent before.
    assertThat(statusFor(hospital().signedBy("spent").token())).isEqualTo(401);
    assertThat(IssuerControl.calls()).as("the issuer counts").isPositive();
    assertThat(statusFor(hospital().token())).isEqualTo(403);
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("").removeHandler(listener);
  }

  @Test
  void whateverIsNoTokenOfTheIssuerCostsNothingOutside() {
    String good = hospital().token();
    String[] parts = good.split("\\.", -1);
    List<String> bad =
        List.of(
            "abc",
            "",
            " ",
            "a.b.c",
            "..",
            "...",
            parts[0],
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            parts[0] + ".e30." + parts[2],
            good + ".x.y",
            good + "A",
            encoded("{}") + "." + parts[1] + "." + parts[2],
            encoded("[]") + "." + parts[1] + "." + parts[2],
            encoded("{\"alg\":\"none\",\"kid\":\"test\"}") + "." + parts[1] + ".",
            encoded("{\"alg\":\"HS256\",\"kid\":\"test\"}") + "." + parts[1] + "." + parts[2],
            encoded("{\"alg\":\"RS256\"}") + "." + parts[1] + "." + parts[2],
            encoded("{\"alg\":\"RS256\",\"kid\":[]}") + "." + parts[1] + "." + parts[2],
            hospital().naming("never-seen").token(),
            hospital().signedBy("another").token(),
            hospital().forged().token(),
            hospital().expired().token(),
            hospital().claim("iss", "http://elsewhere").token(),
            hospital().claim("aud", "another").token());
    int before = IssuerControl.calls();
    for (String token : bad) {
      Api.once(token)
          .body(Map.of("name", "a", "count", 1))
          .post("/v1/samples")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("Bearer"))
          .body("type", equalTo("/problems/not-authenticated"));
    }
    assertThat(IssuerControl.calls()).isEqualTo(before);
    assertThat(logged).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bearer abc", "BEARER abc", "Bearer  abc", "Bearer", "Basic YTpi", "DPoP x"})
  void howTheHeaderIsWrittenMakesNoDifference(String header) {
    int before = IssuerControl.calls();
    RestAssured.given()
        .header("Authorization", header)
        .contentType("application/json")
        .body("{}")
        .post("/v1/samples")
        .then()
        .statusCode(401);
    assertThat(IssuerControl.calls()).isEqualTo(before);
    assertThat(logged).isEmpty();
  }

  @Test
  void aFloodOfUnknownKeysCostsNothingOutsideAndHindersNobody() {
    int before = IssuerControl.calls();
    for (int i = 0; i < 200; i++) {
      assertThat(statusFor(hospital().naming("key-" + i).token())).isEqualTo(401);
    }
    assertThat(statusFor(hospital().token())).isEqualTo(403);
    assertThat(IssuerControl.calls()).isEqualTo(before);
    assertThat(logged).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x5t#S256", "jkt"})
  void aTokenBoundToWhatTheConnectionDoesNotShowIsRefusedEachTime(String how) {
    String bound = hospital().claim("cnf", Map.of(how, "A".repeat(43))).token();
    for (int i = 0; i < 3; i++) {
      assertThat(statusFor(bound)).isEqualTo(401);
    }
    assertThat(logged).isEmpty();
  }

  private static Tokens.Bend hospital() {
    return Tokens.system("hospital", "10000001", "hospital");
  }

  /** 403 when a hospital's token is accepted, since the door is not its own. */
  private static int statusFor(String token) {
    return Api.once(token).body(Map.of("name", "a", "count", 1)).post("/v1/samples").statusCode();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
