package dk.cpr.sample;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which services a door is for, and how recent a person's login must be. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class CallerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "number-service",
        "address-service",
        "protection-service",
        "disclosure-service",
        "Person-service",
        "person-service ",
        "",
        "somebody"
      })
  void aServiceThatTheDoorDoesNotNameIsNotLetIn(String service) {
    create(Tokens.service(service)).statusCode(403).body("type", equalTo("/problems/not-allowed"));
  }

  @Test
  void theServiceThatItNamesIsAndWhoHasAnotherRoleToo() {
    create(Tokens.service("person-service")).statusCode(200);
    create(Tokens.caseworker("0101")).statusCode(200);
  }

  @Test
  void theRoleOfAServiceBesideAnotherOpensNothingMore() {
    create(
            Tokens.system("somebody", "10000001", "hospital")
                .claim("groups", List.of("system", "service"))
                .token())
        .statusCode(403);
    create(Tokens.caseworkerOf("0101").claim("groups", List.of("caseworker", "service")).token())
        .statusCode(403);
  }

  @Test
  void aDoorThatNamesNoServiceIsShutToEachOfThem() {
    for (String service : List.of("person-service", "disclosure-service")) {
      recent(
              Tokens.system(service, "10000000", "register")
                  .claim("groups", List.of("service", "operator"))
                  .token())
          .statusCode(403);
    }
  }

  @Test
  void aPersonsLoginMustBeRecent() {
    recent(person(30)).statusCode(200);
    recent(person(299)).statusCode(200);
    for (String token :
        List.of(
            person(310),
            person(86_400),
            Tokens.caseworkerOf("0101").without("auth_time").token(),
            Tokens.caseworkerOf("0101").claim("auth_time", "soon").token(),
            Tokens.caseworkerOf("0101").claim("auth_time", -5).token())) {
      recent(token)
          .statusCode(401)
          .body("type", equalTo("/problems/step-up-required"))
          .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
          .header("WWW-Authenticate", containsString("max_age=\"300\""))
          .header("WWW-Authenticate", containsString(Tokens.SUBSTANTIAL));
    }
  }

  @Test
  void aMachineProvesItselfWithEachToken() {
    recent(Tokens.operator()).statusCode(200);
    recent(
            Tokens.system("register-operator", "10000000", "register")
                .claim("groups", List.of("operator", "caseworker"))
                .token())
        .statusCode(401);
  }

  private static String person(long secondsAgo) {
    return Tokens.caseworkerOf("0101")
        .claim("auth_time", Instant.now().minusSeconds(secondsAgo).getEpochSecond())
        .token();
  }

  private static ValidatableResponse create(String token) {
    return Api.once(token).body(Map.of("name", "a", "count", 1)).post("/v1/samples").then();
  }

  private static ValidatableResponse recent(String token) {
    return Api.as(token).get("/v1/samples/recent").then();
  }
}
