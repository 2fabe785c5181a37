package dk.cpr.protection.correction;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Others;
import dk.cpr.protection.Protector;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections of protections, within the rules for lifting and renewing. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class CorrectionTest {
  private static final String PROTECTION = "protection";
  private final UUID person = UUID.randomUUID();

  @Test
  void whatIsOverIsAnnulledAndRestored() {
    String id = protectedBy(person, "0003");
    change(id, "lifting", Map.of()).statusCode(201);
    String fact = Protector.facts(id).getLast();
    String kept = kept(CorrectionWish.annul(PROTECTION, fact));
    assertThat(active(person)).isEmpty();
    CorrectionWish.restore(PROTECTION, kept).sentBy(Tokens.office()).statusCode(201);
    assertThat(active(person)).isEmpty();
    see(id).body("active", equalTo(false)).body("state", equalTo("confirmed"));
  }

  @Test
  void whatHoldsIsEndedByLiftingAndNotByACorrection() {
    String id = protectedBy(person, "0003");
    for (CorrectionWish wish :
        List.of(
            CorrectionWish.annul(PROTECTION, id),
            CorrectionWish.during(PROTECTION, id, Map.of("from", "2001-01-01", "to", "2002-01-01")),
            CorrectionWish.correct(PROTECTION, id, Map.of("type", "0002")))) {
      refused(wish.sentBy(Tokens.office()), 400, "invalid-input")
          .body("errors[0].pointer", equalTo("/facts/0"))
          .body("errors[0].code", equalTo("by-lifting"))
          .body("errors[0].message", containsString("/lifting"));
      refused(wish.previewedBy(Tokens.office()), 400, "invalid-input");
    }
    assertThat(active(person)).containsExactly("0003");
  }

  @Test
  void aLaterEndIsGivenByRenewalAndNotByACorrection() {
    String id = protectedBy(person, "0001");
    String late = today().plusYears(1).plusDays(1).toString();
    for (Map<String, String> effect :
        List.of(Map.of("from", "2020-01-01", "to", late), Map.of("from", "2020-01-01"))) {
      CorrectionWish wish = CorrectionWish.during(PROTECTION, id, effect);
      refused(wish.sentBy(Tokens.office()), 400, "invalid-input")
          .body("errors[0].code", equalTo("by-renewal"));
      refused(wish.previewedBy(Tokens.office()), 400, "invalid-input");
    }
    see(id).body("effectTo", equalTo(today().plusYears(1).toString()));
  }

  @Test
  void startsMarksAndEndsWithinTheRulesAreCorrectedAndUndone() {
    String begun = Protector.endOfLog();
    String id = protectedBy(person, "0001", "until", today().plusDays(40).toString());
    Map<String, String> other = Map.of("from", "2020-01-01", "to", today().plusDays(60).toString());
    String kept = kept(CorrectionWish.during(PROTECTION, id, other));
    assertThat(active(person)).containsExactly("0001", "0002");
    see(id).body("effectTo", equalTo(today().plusDays(60).toString()));
    assertThat(ends("0002", begun)).contains(today().plusDays(60).toString());
    CorrectionWish.restore(PROTECTION, kept).sentBy(Tokens.office()).statusCode(201);
    see(id).body("effectTo", equalTo(today().plusDays(40).toString()));
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void aPreviewAndARefusalThatTellsOfAFactLeaveAReceiptAndWithoutItTellNothing() {
    String id = protectedBy(person, "0003");
    CorrectionWish wish = CorrectionWish.during(PROTECTION, id, Map.of("from", "2020-01-01"));
    wish.previewedBy(Tokens.office()).statusCode(200);
    assertThat(Others.receipts(person)).hasSize(1);
    assertThat(Others.receipts(person).getFirst())
        .containsEntry("purpose", "correction")
        .containsEntry("user", "office");
    refused(CorrectionWish.restore(PROTECTION, id).sentBy(Tokens.office()), 409, "changes-nothing");
    assertThat(Others.receipts(person)).hasSize(2);
    Others.down("disclosure");
    refused(wish.previewedBy(Tokens.office()), 503, "peer-unavailable");
    refused(
        CorrectionWish.restore(PROTECTION, id).sentBy(Tokens.office()), 503, "peer-unavailable");
    Others.up();
  }

  @Test
  void aProtectionThatWasCorrectedMeanwhileIsNamedWithWhatTookItsPlace() {
    String id = protectedBy(person, "0003");
    Map<String, String> effect = Map.of("from", "2020-01-01");
    String now =
        CorrectionWish.during(PROTECTION, id, effect)
            .sentBy(Tokens.office())
            .statusCode(201)
            .extract()
            .path("facts[0].now");
    refused(CorrectionWish.annul(PROTECTION, id).sentBy(Tokens.office()), 409, "fact-superseded")
        .body("errors[0].message", containsString(now));
  }

  @Test
  void onlyTheOfficeAndMunicipalitiesCorrect() {
    CorrectionWish wish =
        CorrectionWish.during(
            PROTECTION, protectedBy(person, "0003"), Map.of("from", "2020-01-01"));
    for (String token :
        List.of(
            Tokens.citizen(person),
            Tokens.operator(),
            Tokens.service("person-service"),
            Tokens.auditor(),
            Tokens.tax(),
            Tokens.caseworkerOf("0101").claim("organisation_kind", "bank").token())) {
      wish.sentBy(token).statusCode(403);
      wish.previewedBy(token).statusCode(403);
    }
    refused(wish.sentBy(Tokens.caseworker("0101")), 422, "fact-unknown");
    Others.down("address");
    refused(wish.sentBy(Tokens.caseworker("0101")), 503, "peer-unavailable");
    Others.up();
    Api.anonymous().body("{}").post("/v1/corrections").then().statusCode(401);
    assertThat(active(person)).containsExactly("0003");
  }

  @Test
  void badInputIsNamed() {
    String id = protectedBy(person, "0003");
    refused(CorrectionWish.annul("name", id).sentBy(Tokens.office()), 422, "kept-elsewhere");
    refused(
            CorrectionWish.correct(PROTECTION, id, Map.of("type", "0009")).sentBy(Tokens.office()),
            400,
            "invalid-input")
        .body("errors[0].pointer", equalTo("/facts/0/value/type"));
    refused(
        CorrectionWish.during(PROTECTION, id, Map.of("from", "2999-01-01")).sentBy(Tokens.office()),
        422,
        "in-the-future");
    refused(
        CorrectionWish.annul(PROTECTION, UUID.randomUUID().toString()).sentBy(Tokens.office()),
        422,
        "fact-unknown");
    refused(CorrectionWish.restore(PROTECTION, id).sentBy(Tokens.office()), 409, "changes-nothing");
  }

  private static String kept(CorrectionWish wish) {
    return wish.sentBy(Tokens.office()).statusCode(201).extract().path("facts[0].kept");
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
    return answer.statusCode(status).body("type", equalTo("/problems/" + type));
  }

  /** Ends of what was opened of a type. */
  private List<String> ends(String type, String begun) {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000&after=" + begun)
        .then()
        .statusCode(200)
        .extract()
        .path(
            "changes.findAll { it.personId == '%s' && it.payload.slot == '%s' }.payload.effectTo"
                .formatted(person, type));
  }
}
