package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RolesTest {
  private static final List<String> DOORS =
      List.of(
          "/v1/allocations",
          "/v1/annulments",
          "/v1/annulments/undo",
          "/v1/number-changes",
          "/v1/number-changes/undo",
          "/v1/duplicates",
          "/v1/duplicates/undo",
          "/v1/resolutions",
          "/v1/numbers-of",
          "/v1/imports/numbers");

  @Test
  void onlyTheSuitesOwnServicesAreLetIn() {
    List<String> others =
        List.of(
            Tokens.hospital(),
            Tokens.parish(),
            Tokens.tax(),
            Tokens.bank(),
            Tokens.insurer(),
            Tokens.operator(),
            Tokens.caseworker("0101"),
            Tokens.office(),
            Tokens.auditor(),
            Tokens.citizen(UUID.randomUUID()));
    for (String token : others) {
      for (String door : DOORS) {
        Api.once(token)
            .body("{}")
            .post(door)
            .then()
            .statusCode(403)
            .body("type", equalTo("/problems/not-allowed"));
      }
      assertThat(Api.as(token).get("/v1/changes").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void onlyPersonServiceIsLetIn() {
    for (String door : DOORS) {
      Api.once(Tokens.service("person-service")).body("{}").post(door).then().statusCode(400);
      for (String service : List.of("address-service", "protection-service", "number-service")) {
        Api.once(Tokens.service(service)).body("{}").post(door).then().statusCode(403);
      }
    }
  }

  @Test
  void onlyPersonAndProtectionServiceAskWhoIsOneHumanBeing() {
    String door = "/v1/identities";
    for (String service : List.of("person-service", "protection-service")) {
      Api.once(Tokens.service(service)).body("{}").post(door).then().statusCode(400);
    }
    for (String other :
        List.of(Tokens.service("address-service"), Tokens.office(), Tokens.operator())) {
      Api.once(other).body("{}").post(door).then().statusCode(403);
    }
  }

  @Test
  void theDoorForFactsIsShutHere() {
    Api.as(Tokens.operator()).body("{}").post("/v1/imports/facts").then().statusCode(404);
  }
}
