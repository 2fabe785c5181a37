package dk.cpr.address.residence;

import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class HomesTest {
  private final UUID parent = UUID.randomUUID();
  private final UUID child = UUID.randomUUID();
  private final UUID neighbour = UUID.randomUUID();
  private final UUID formerly = UUID.randomUUID();

  @Test
  void whoLivesAtTheSameAddressNowIsAtHome() {
    lives(parent, "0600", "007", null);
    lives(child, "0600", "007", null);
    lives(neighbour, "0600", "009", null);
    lives(formerly, "0600", "007", "200501011200");
    List<UUID> others = List.of(neighbour, child, formerly, UUID.randomUUID());
    assertThat(atHome(parent, others)).containsExactly(child.toString());
    assertThat(atHome(formerly, others)).isEmpty();
    assertThat(atHome(parent, List.of())).isEmpty();
  }

  @Test
  void twoWithoutFixedAbodeDoNotLiveTogether() {
    lives(parent, "9901", "001", null);
    lives(child, "9901", "001", null);
    assertThat(atHome(parent, List.of(child))).isEmpty();
  }

  @Test
  void theMunicipalitiesOfManyAreToldAtOnce() {
    lives(parent, "0600", "007", null);
    lives(formerly, "0600", "007", "200501011200");
    List<Map<String, String>> residents =
        ask("municipalities", Map.of("personIds", List.of(formerly, parent)))
            .statusCode(200)
            .extract()
            .path("residents");
    assertThat(residents)
        .containsExactly(Map.of("personId", parent.toString(), "municipality", "0461"));
  }

  @Test
  void onlyTheSuitesOwnServicesAsk() {
    for (String door : List.of("municipalities", "same-home")) {
      for (String token : List.of(Tokens.office(), Tokens.caseworker("0101"), Tokens.tax())) {
        Api.as(token).body("{}").post("/v1/residences/" + door).then().statusCode(403);
      }
      ask(door, Map.of("personIds", List.of())).statusCode(400);
    }
  }

  private static ValidatableResponse ask(String question, Map<String, Object> body) {
    return Api.as(Tokens.service("protection-service"))
        .body(body)
        .post("/v1/residences/" + question)
        .then();
  }

  private static List<String> atHome(UUID person, List<UUID> others) {
    return ask("same-home", Map.of("personIds", List.of(person), "others", others))
        .statusCode(200)
        .extract()
        .path("personIds");
  }

  private static void lives(UUID person, String road, String house, @Nullable String to) {
    imported(
        person,
        List.of(
            fact(
                "residence",
                Map.of("municipality", "0461", "road", road, "house", house),
                "199001011200",
                to)));
  }
}
