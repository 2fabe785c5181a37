package dk.cpr.protection.access;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Protector;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Beside address-service itself, which knows where people live. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = "address-service"))
@WithTestResource(ShortLeases.class)
@WithTestResource(
    value = StandIns.class,
    initArgs = @ResourceArg(name = "but", value = "address-service"))
class CaseworkerTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void aCaseWorkerProtectsRenewsAndLiftsForAPersonOfTheOwnMunicipality() {
    livesIn("0101");
    String id =
        protect(Tokens.caseworker("0101"), wish(person, "0001", "document", "case 7"))
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/v1/protections/" + id;
    Api.as(Tokens.caseworker("0101")).get(path).then().statusCode(200);
    asCaseWorker("0101", path + "/renewal").statusCode(201);
    asCaseWorker("0101", path + "/lifting").statusCode(201);
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aCaseWorkerCorrectsProtectionsOfTheOwnMunicipalityOnly() {
    livesIn("0101");
    String id =
        protect(Tokens.citizen(person), wish(person, "0003")).statusCode(201).extract().path("id");
    asCaseWorker("0101", "/v1/protections/" + id + "/lifting").statusCode(201);
    CorrectionWish wish = CorrectionWish.annul("protection", fact(id));
    wish.sentBy(Tokens.caseworker("0751"))
        .statusCode(422)
        .body("type", equalTo("/problems/fact-unknown"));
    wish.previewedBy(Tokens.caseworker("0101")).statusCode(200);
    wish.sentBy(Tokens.caseworker("0101")).statusCode(201);
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aCaseWorkerOfAnotherMunicipalityIsRefused() {
    livesIn("0101");
    String id =
        protect(Tokens.citizen(person), wish(person, "0001")).statusCode(201).extract().path("id");
    protect(Tokens.caseworker("0751"), wish(person, "0003"))
        .statusCode(403)
        .body("type", equalTo("/problems/wrong-organisation"));
    String path = "/v1/protections/" + id;
    Api.as(Tokens.caseworker("0751")).get(path).then().statusCode(404);
    asCaseWorker("0751", path + "/renewal").statusCode(404);
    asCaseWorker("0751", path + "/lifting").statusCode(404);
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void aPersonWithoutResidenceIsNoMunicipalitys() {
    protect(Tokens.caseworker("0101"), wish(person, "0001")).statusCode(403);
  }

  private static String fact(String protection) {
    return Protector.facts(protection).getLast();
  }

  private static ValidatableResponse asCaseWorker(String municipality, String path) {
    return Api.once(Tokens.caseworker(municipality)).body("{}").post(path).then();
  }

  private void livesIn(String municipality) {
    Map<String, Object> residence =
        Map.of(
            "kind", "residence",
            "value", Map.of("municipality", municipality, "road", "0001", "house", "001"),
            "effectFrom", "200001011200");
    Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110901", "productionDate", "2001-11-20"),
                "persons",
                List.of(
                    Map.of(
                        "personId", person, "reference", "line 2", "facts", List.of(residence)))))
        .post(Peers.url("address-service") + "/v1/imports/facts")
        .then()
        .statusCode(200)
        .body("persons[0].opened", equalTo(1));
  }
}
