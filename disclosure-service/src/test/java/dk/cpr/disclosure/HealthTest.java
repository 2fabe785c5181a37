package dk.cpr.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class HealthTest {
  @TestHTTPResource(value = "metrics", management = true)
  URL metrics;

  @TestHTTPResource(value = "health/well", management = true)
  URL wellness;

  @Test
  void theLagOfEachLogAndTheGateAreMeasured() {
    Person.someone();
    given()
        .get(metrics)
        .then()
        .statusCode(200)
        .body(matchesPattern("(?s).*cpr_follow_lag_seconds\\{source=\"protection\"} [0-4]\\..*"))
        .body(containsString("cpr_follow_lag_rows{source=\"number\"} 0.0"))
        .body(containsString("cpr_gate_open 1.0"));
  }

  @Test
  void whatIsMissingIsNamed() {
    Person.someone();
    given()
        .get(wellness)
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'followed-logs' }.data.person", matchesPattern("[0-9] s"))
        .body("checks.find { it.name == 'protection-gate' }.data.missing", equalTo("nothing"));
  }
}
