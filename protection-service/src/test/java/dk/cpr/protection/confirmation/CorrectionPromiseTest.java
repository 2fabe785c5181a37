package dk.cpr.protection.confirmation;

import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Protector;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a correction protects is promised as any other protection is. */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class CorrectionPromiseTest {
  private static final String PROTECTION = "protection";
  private final UUID person = UUID.randomUUID();

  @Test
  void aRestoredProtectionIsConfirmedWhenEveryInstanceHasAppliedIt() {
    String id = protectedBy(person, "0001", "from", today().plusDays(30).toString());
    String kept =
        CorrectionWish.annul(PROTECTION, id)
            .sentBy(Tokens.office())
            .statusCode(201)
            .extract()
            .path("facts[0].kept");
    Instance instance = new Instance().catchUp().renew();
    CorrectionWish restoring = CorrectionWish.restore(PROTECTION, kept);
    String key = UUID.randomUUID().toString();
    restoring.sentBy(Tokens.office(), key).statusCode(202);
    see(id).body("active", equalTo(false)).body("state", equalTo("pending"));
    assertThat(instance.shields(person.toString())).isFalse();
    instance.catchUp().renew();
    assertThat(instance.shields(person.toString())).isTrue();
    restoring.sentBy(Tokens.office(), key).statusCode(201);
    see(id).body("state", equalTo("confirmed"));
    instance.stop();
  }

  @Test
  void whereOneProtectionTakesOverFromAnotherNobodyIsUncoveredInBetween() {
    String begun = Protector.endOfLog();
    imported();
    String lapsed = factSince("199501011200", begun);
    String id = protectedBy(person, "0001");
    Instance instance = new Instance().catchUp();
    assertThat(instance.shields(person.toString())).isTrue();
    CorrectionWish.annul(PROTECTION, id)
        .and(
            CorrectionWish.during(
                PROTECTION,
                lapsed,
                Map.of("from", "199501011200", "to", today().plusYears(1).toString())))
        .sentBy(Tokens.office())
        .statusCode(201);
    String before;
    do {
      before = instance.place().opaque();
      instance.follow(1);
      assertThat(instance.shields(person.toString())).isTrue();
    } while (!instance.place().opaque().equals(before));
  }

  private void imported() {
    Map<String, Object> lapsed =
        Map.of(
            "kind", PROTECTION,
            "slot", "0001",
            "value", Map.of("type", "0001"),
            "effectFrom", "199501011200",
            "effectTo", "199601010000");
    Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110901", "productionDate", "2001-11-20"),
                "persons",
                List.of(
                    Map.of("personId", person, "reference", "line 2", "facts", List.of(lapsed)))))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  private String factSince(String from, String begun) {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000&after=" + begun)
        .then()
        .statusCode(200)
        .extract()
        .path(
            "changes.find { it.personId == '%s' && it.payload.effectFrom == '%s' }.payload.id"
                .formatted(person, from));
  }
}
