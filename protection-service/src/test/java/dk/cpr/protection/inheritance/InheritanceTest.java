package dk.cpr.protection.inheritance;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.end;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Others;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class InheritanceTest {
  private static final String BIRTH = "2001-02-03T04:05";
  private final UUID mother = UUID.randomUUID();
  private final UUID child = UUID.randomUUID();

  @Test
  void aProtectedMothersChildIsProtectedFromItsBirthToTheSameEnd() {
    protectedBy(mother, "0001", "until", today().plusDays(40).toString());
    inherit(BIRTH)
        .statusCode(200)
        .body("inherited", equalTo(List.of("0001", "0002")))
        .body("confirmed", equalTo(true));
    assertThat(active(child)).containsExactly("0001", "0002");
    for (String type : List.of("0001", "0002")) {
      assertThat(opened(type, "effectFrom")).containsExactly(BIRTH);
      assertThat(opened(type, "effectTo")).containsExactly(today().plusDays(40).toString());
      assertThat(opened(type, "origin")).containsExactly("DERIVED");
    }
  }

  @Test
  void theMothersOwnLocalDirectoryProtectionPassesOnButMarketingProtectionDoesNot() {
    protectedBy(mother, "0002");
    protectedBy(mother, "0003");
    inherit(BIRTH).body("inherited", equalTo(List.of("0002")));
    assertThat(active(child)).containsExactly("0002");
  }

  @Test
  void theEndsOfBothAreKeptWhereTheMotherHasThemApart() {
    protectedBy(mother, "0002");
    protectedBy(mother, "0001", "until", today().plusDays(40).toString());
    inherit(BIRTH).body("inherited", equalTo(List.of("0001", "0002")));
    assertThat(opened("0001", "effectTo")).containsExactly(today().plusDays(40).toString());
    assertThat(opened("0002", "effectTo")).containsExactly((String) null);
  }

  @Test
  void whatWasInheritedFollowsTheRenewalAlsoThroughGenerationsAndNotTheLifting() {
    String id = protectedBy(mother, "0001", "until", today().plusDays(40).toString());
    inherit(BIRTH).statusCode(200);
    UUID grandchild = UUID.randomUUID();
    Api.once(Tokens.service("person-service"))
        .body(Map.of("child", grandchild, "from", child, "effectFrom", BIRTH))
        .post("/v1/protections/inherit")
        .then()
        .statusCode(200);
    change(id, "renewal", Map.of()).statusCode(201);
    String year = today().plusYears(1).toString();
    assertThat(List.of(end(child, "0001"), end(grandchild, "0001"))).containsOnly(year);
    assertThat(List.of(end(child, "0002"), end(grandchild, "0002"))).containsOnly(year);
    change(id, "lifting", Map.of()).statusCode(201);
    assertThat(active(child)).containsExactly("0001", "0002");
    assertThat(active(grandchild)).containsExactly("0001", "0002");
  }

  @Test
  void aLiftedInheritanceDoesNotComeBackWithARenewal() {
    String id = protectedBy(mother, "0001", "until", today().plusDays(40).toString());
    inherit(BIRTH).statusCode(200);
    String own = opened("0001", "id").getFirst();
    change(own, "lifting", Map.of()).statusCode(201);
    change(id, "renewal", Map.of()).statusCode(201);
    assertThat(active(child)).isEmpty();
  }

  @Test
  void whatTheChildHasKeepsTheLaterEndAndAnEarlierOneIsMadeLonger() {
    protectedBy(child, "0001", "until", today().plusDays(10).toString());
    protectedBy(mother, "0001", "until", today().plusDays(40).toString());
    inherit(BIRTH).body("inherited", equalTo(List.of("0001", "0002")));
    assertThat(end(child, "0001")).isEqualTo(today().plusDays(40).toString());
    assertThat(end(child, "0002")).isEqualTo(today().plusDays(40).toString());
  }

  @Test
  void theMothersHumanBeingIsAskedAndItsHeirsFollowAMergedMother() {
    UUID old = UUID.randomUUID();
    String id = protectedBy(old, "0001", "until", today().plusDays(40).toString());
    Others.oneHuman(old, mother);
    inherit(BIRTH).body("inherited", equalTo(List.of("0001", "0002")));
    change(id, "renewal", Map.of()).statusCode(201);
    assertThat(end(child, "0001")).isEqualTo(today().plusYears(1).toString());
  }

  @Test
  void anUnprotectedMothersChildGetsNothing() {
    String lifted = protectedBy(mother, "0001");
    change(lifted, "lifting", Map.of()).statusCode(201);
    inherit(BIRTH).statusCode(200).body("inherited", empty()).body("confirmed", equalTo(true));
    assertThat(active(child)).isEmpty();
  }

  @Test
  void whoWasProtectedBeforeIsProtectedSinceThatLeftOff() {
    imported("0001", "200101011200", "201001011200");
    imported("0002", "200101011200", "201501011200");
    protectedBy(mother, "0001");
    inherit(BIRTH).statusCode(200).body("inherited", equalTo(List.of("0001", "0002")));
    assertThat(active(child)).containsExactly("0001", "0002");
    assertThat(opened("0001", "effectFrom")).containsExactly("200101011200", "201501011200");
  }

  @Test
  void askingAgainWithTheSameOrAnotherKeyProtectsOnce() {
    protectedBy(mother, "0001");
    String key = UUID.randomUUID().toString();
    for (String each : List.of(key, key, UUID.randomUUID().toString())) {
      inherit(each, BIRTH).body("inherited", equalTo(List.of("0001", "0002")));
    }
    assertThat(opened("0001", "effectFrom")).hasSize(1);
    assertThat(opened("0002", "effectFrom")).hasSize(1);
    inherit(key, "2001-02-03").statusCode(409);
  }

  @Test
  void aTimeThatIsNoneOrLiesInTheFutureIsRefused() {
    inherit("2001-02-30").statusCode(400).body("errors[0].pointer", equalTo("/effectFrom"));
    inherit("soon").statusCode(400).body("errors[0].pointer", equalTo("/effectFrom"));
    inherit("2999-01-01T00:00").statusCode(422).body("type", equalTo("/problems/in-the-future"));
  }

  @Test
  void onlyServicesPassProtectionsOn() {
    for (String token :
        List.of(
            Tokens.hospital(),
            Tokens.office(),
            Tokens.citizen(mother),
            Tokens.service("address-service"))) {
      Api.once(token).body(wish(BIRTH)).post("/v1/protections/inherit").then().statusCode(403);
    }
  }

  private ValidatableResponse inherit(String effectFrom) {
    return inherit(UUID.randomUUID().toString(), effectFrom);
  }

  private ValidatableResponse inherit(String key, String effectFrom) {
    return Api.as(Tokens.service("person-service"))
        .header("Idempotency-Key", key)
        .body(wish(effectFrom))
        .post("/v1/protections/inherit")
        .then();
  }

  private Map<String, Object> wish(String effectFrom) {
    return Map.of("child", child, "from", mother, "effectFrom", effectFrom);
  }

  private void imported(String type, String from, String to) {
    Map<String, Object> lapsed =
        Map.of(
            "kind", "protection",
            "slot", type,
            "value", Map.of("type", type),
            "effectFrom", from,
            "effectTo", to);
    Map<String, String> source =
        Map.of("system", "P12170", "task", "11" + type, "productionDate", "2001-11-20");
    Map<String, Object> one =
        Map.of("personId", child, "reference", "line 2", "facts", List.of(lapsed));
    Api.as(Tokens.operator())
        .body(Map.of("source", source, "persons", List.of(one)))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  private List<String> opened(String type, String field) {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000")
        .then()
        .extract()
        .path(
            "changes.findAll{it.personId=='%s' && it.payload.slot=='%s'}.payload.%s"
                .formatted(child, type, field));
  }
}
