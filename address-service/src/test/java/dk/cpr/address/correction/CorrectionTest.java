package dk.cpr.address.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.address.Persons;
import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.ReceiptStandIn;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Corrections of addresses; receipts are taken by a stand-in. */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ReceiptStandIn.class)
class CorrectionTest {
  private static final String LETTERS = "contactAddress";
  private static final String HOME = "residence";
  private final UUID person = UUID.randomUUID();
  private Street street;

  @BeforeEach
  void street() {
    street = Street.in("0461");
  }

  @Test
  void aCorrectedAddressIsKnownFromNowOnAndTheOldOneStandsCorrected() {
    String fact = letters("Gaden 1");
    CorrectionWish wish = CorrectionWish.correct(LETTERS, fact, Map.of("line1", "Gaden 11"));
    wish.previewedBy(Tokens.office()).statusCode(200).body("correction", nullValue());
    assertThat(Persons.known(person, LETTERS)).extracting(Persons.Fact::id).containsExactly(fact);
    String key = UUID.randomUUID().toString();
    String now = wish.sentBy(Tokens.office(), key).statusCode(201).extract().path("facts[0].now");
    wish.sentBy(Tokens.office(), key).statusCode(201).body("facts[0].now", equalTo(now));
    assertThat(Persons.known(person, LETTERS))
        .extracting(Persons.Fact::standing, known -> known.value().get("line1"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CORRECTED", "Gaden 1"),
            org.assertj.core.groups.Tuple.tuple("VALID", "Gaden 11"));
  }

  @Test
  void whatWasAnnulledIsRestored() {
    String fact = letters("Gaden 1");
    String kept =
        CorrectionWish.annul(LETTERS, fact)
            .sentBy(Tokens.office())
            .statusCode(201)
            .extract()
            .path("facts[0].kept");
    assertThat(standings(LETTERS)).containsExactly("ANNULLED");
    CorrectionWish.restore(LETTERS, kept).sentBy(Tokens.office()).statusCode(201);
    assertThat(standings(LETTERS)).containsExactly("VALID");
  }

  @Test
  void aMunicipalityCorrectsItsOwnResidents() {
    String home = home("7", "2020-05-04T12:00");
    CorrectionWish wish = CorrectionWish.correct(HOME, home, street.house("17"));
    refused(wish.sentBy(Tokens.caseworker("0101")), 422, "fact-unknown");
    refused(wish.previewedBy(Tokens.caseworker("0101")), 422, "fact-unknown");
    wish.sentBy(Tokens.caseworker("0461"))
        .statusCode(201)
        .body("facts[0].kind", equalTo(HOME))
        .body("facts.kind", containsInAnyOrder(HOME, "addressText"))
        .body("dependents.kind", containsInAnyOrder("residenceStatus"));
    assertThat(Persons.known(person, HOME).getLast().value()).containsEntry("house", "17");
  }

  /** Road and words of one home are never told of two, at any time that is known or asked for. */
  @Test
  void theWordsOfAHomeGoAlongWithItAndComeBackWithIt() {
    String home = home("7", "2020-05-04T12:00");
    Street other = Street.in("0461");
    CorrectionWish wish = CorrectionWish.correct(HOME, home, other.house("17"));
    wish.previewedBy(Tokens.office())
        .statusCode(200)
        .body("facts.kind", containsInAnyOrder(HOME, "addressText"));
    String key = UUID.randomUUID().toString();
    String kept = wish.sentBy(Tokens.office(), key).extract().path("facts[0].kept");
    wish.sentBy(Tokens.office(), key).statusCode(201).body("facts[0].kept", equalTo(kept));
    assertThat(valid("addressText"))
        .containsEntry("road", other.house("17").get("road"))
        .containsEntry("house", "017")
        .containsEntry("standardAddress", "Prøvevej 17")
        .containsKey("roadName");
    CorrectionWish.restore(HOME, kept)
        .sentBy(Tokens.office())
        .statusCode(201)
        .body("facts.act", equalTo(List.of("RESTORE", "ANNUL", "RESTORE", "ANNUL")));
    assertThat(valid(HOME)).containsEntry("house", "007");
    assertThat(valid("addressText")).containsEntry("house", "007");
  }

  @Test
  void allOfAHomeIsAnnulledAndItsPeriodMovesTogether() {
    String home = home("7", "2020-05-04T12:00");
    CorrectionWish.during(HOME, home, Map.of("from", "2020-05-04T12:00", "to", "2021-01-01"))
        .sentBy(Tokens.office())
        .statusCode(201)
        .body("facts.kind", containsInAnyOrder(HOME, "residenceStatus", "addressText"));
    for (String kind : List.of(HOME, "residenceStatus", "addressText")) {
      assertThat(Persons.known(person, kind).getLast().effectTo()).isEqualTo("2021-01-01");
    }
    CorrectionWish.annul(HOME, Persons.known(person, HOME).getLast().id())
        .sentBy(Tokens.office())
        .statusCode(201)
        .body("facts.act", equalTo(List.of("ANNUL", "ANNUL", "ANNUL")));
    for (String kind : List.of(HOME, "residenceStatus", "addressText")) {
      assertThat(standings(kind)).doesNotContain("VALID");
    }
  }

  private Map<String, String> valid(String kind) {
    List<Persons.Fact> valid =
        Persons.known(person, kind).stream()
            .filter(fact -> fact.standing().equals("VALID"))
            .toList();
    assertThat(valid).hasSize(1);
    return valid.getFirst().value();
  }

  @Test
  void nobodyIsMovedToAnotherMunicipalityByAMunicipality() {
    String home = home("7", "2020-05-04T12:00");
    CorrectionWish away = CorrectionWish.correct(HOME, home, Street.in("0101").house("1"));
    refused(away.sentBy(Tokens.caseworker("0461")), 422, "authority-not-entitled")
        .body("errors[0].pointer", equalTo("/facts/0"));
    away.sentBy(Tokens.office()).statusCode(201);
    String there = Persons.known(person, HOME).getLast().id();
    refused(
        CorrectionWish.annul(HOME, there).sentBy(Tokens.caseworker("0461")), 422, "fact-unknown");
  }

  @Test
  void somebodyWithoutAHomeIsTheOfficesAlone() {
    CorrectionWish wish = CorrectionWish.annul(LETTERS, letters("Gaden 1"));
    refused(wish.sentBy(Tokens.caseworker("0461")), 422, "fact-unknown");
    wish.sentBy(Tokens.office()).statusCode(201);
  }

  @Test
  void withoutAReceiptNothingIsToldAndWhatWasDoneIsToldLater() {
    CorrectionWish wish =
        CorrectionWish.correct(HOME, home("7", "2020-05-04T12:00"), street.house("17"));
    String key = UUID.randomUUID().toString();
    ReceiptStandIn.silence();
    try {
      refused(wish.previewedBy(Tokens.office()), 503, "peer-unavailable");
      refused(wish.sentBy(Tokens.office(), key), 503, "peer-unavailable");
    } finally {
      ReceiptStandIn.listen();
    }
    assertThat(Persons.known(person, HOME).getLast().value()).containsEntry("house", "17");
    assertThat(ReceiptStandIn.of(person)).isEmpty();
    wish.sentBy(Tokens.office(), key).statusCode(201);
    assertThat(ReceiptStandIn.of(person))
        .containsExactly("[\"addressText\",\"residence\",\"residenceStatus\"]");
  }

  @Test
  void aFactOfAnotherMunicipalitysResidentIsAsUnknownAsOneThatIsNot() {
    String home = home("7", "2020-05-04T12:00");
    String elsewhere = Tokens.caseworker("0101");
    List<CorrectionWish> wishes =
        List.of(
            CorrectionWish.annul(HOME, home),
            CorrectionWish.annul(HOME, UUID.randomUUID().toString()),
            CorrectionWish.annul(LETTERS, home),
            CorrectionWish.annul(LETTERS, UUID.randomUUID().toString()));
    for (CorrectionWish wish : wishes) {
      long before = ReceiptStandIn.attempts();
      for (ValidatableResponse answer :
          List.of(wish.sentBy(elsewhere), wish.previewedBy(elsewhere))) {
        refused(answer, 422, "fact-unknown")
            .body("errors.pointer", equalTo(List.of("/facts/0/fact")))
            .body("contradicts", nullValue());
      }
      assertThat(ReceiptStandIn.attempts() - before).isEqualTo(2);
    }
    assertThat(ReceiptStandIn.of(person)).isEmpty();
  }

  @Test
  void aRefusalThatTellsHowAFactStandsLeavesAReceipt() {
    String fact = letters("Gaden 1");
    CorrectionWish.annul(LETTERS, fact).sentBy(Tokens.office()).statusCode(201);
    refused(CorrectionWish.annul(LETTERS, fact).sentBy(Tokens.office()), 409, "fact-superseded");
    assertThat(ReceiptStandIn.of(person)).hasSize(2);
  }

  @Test
  void anAddressThatIsNotKnownIsRefused() {
    CorrectionWish wish =
        CorrectionWish.correct(
            HOME, home("7", "2020-05-04T12:00"), street.address("999", null, null));
    refused(wish.sentBy(Tokens.office()), 422, "address-unknown")
        .body("errors[0].pointer", equalTo("/facts/0/value"));
  }

  @Test
  void homesDoNotOverlap() {
    home("7", "2020-05-04T12:00");
    String second = home("17", "2023-01-01T12:00");
    CorrectionWish earlier = CorrectionWish.during(HOME, second, Map.of("from", "202201011200"));
    refused(earlier.sentBy(Tokens.office()), 409, "contradicts-known-fact");
    String first = Persons.known(person, HOME).getFirst().id();
    CorrectionWish.during(HOME, first, Map.of("from", "202005041200", "to", "202201011200"))
        .and(earlier)
        .sentBy(Tokens.office())
        .statusCode(201);
  }

  @Test
  void aFactThatWasCorrectedMeanwhileIsNamedWithWhatTookItsPlace() {
    String fact = letters("Gaden 1");
    CorrectionWish first = CorrectionWish.correct(LETTERS, fact, Map.of("line1", "Gaden 2"));
    String now = first.sentBy(Tokens.office()).statusCode(201).extract().path("facts[0].now");
    refused(CorrectionWish.annul(LETTERS, fact).sentBy(Tokens.office()), 409, "fact-superseded")
        .body("errors[0].message", containsString(now));
  }

  @Test
  void onlyTheOfficeAndMunicipalitiesCorrect() {
    CorrectionWish wish = CorrectionWish.annul(LETTERS, letters("Gaden 1"));
    for (String token :
        List.of(
            Tokens.citizen(person),
            Tokens.operator(),
            Tokens.service("person-service"),
            Tokens.auditor(),
            Tokens.parish(),
            Tokens.bank(),
            Tokens.caseworkerOf("0461").claim("organisation_kind", "bank").token())) {
      wish.sentBy(token).statusCode(403);
      wish.previewedBy(token).statusCode(403);
    }
    Api.anonymous().body("{}").post("/v1/corrections").then().statusCode(401);
    assertThat(standings(LETTERS)).containsExactly("VALID");
  }

  @Test
  void badInputIsNamed() {
    String fact = letters("Gaden 1");
    refused(CorrectionWish.annul("name", fact).sentBy(Tokens.office()), 422, "kept-elsewhere");
    refused(CorrectionWish.annul(HOME, fact).sentBy(Tokens.office()), 400, "invalid-input")
        .body("errors[0].pointer", equalTo("/facts/0/kind"));
    refused(
        CorrectionWish.annul(LETTERS, UUID.randomUUID().toString()).sentBy(Tokens.office()),
        422,
        "fact-unknown");
    refused(
            CorrectionWish.correct(LETTERS, fact, Map.of("street", "x")).sentBy(Tokens.office()),
            400,
            "invalid-input")
        .body("errors[0].pointer", equalTo("/facts/0/value/street"));
    refused(
        CorrectionWish.during(LETTERS, fact, Map.of("from", "2000-02-30")).sentBy(Tokens.office()),
        400,
        "invalid-input");
    Api.once(Tokens.office())
        .body("{\"facts\":[]}")
        .post("/v1/corrections?dryRun=maybe")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
    return answer.statusCode(status).body("type", equalTo("/problems/" + type));
  }

  private List<String> standings(String kind) {
    return Persons.known(person, kind).stream().map(Persons.Fact::standing).toList();
  }

  /** An imported contact address; gives its id. */
  private String letters(String line) {
    Persons.imported(
        person, List.of(Persons.fact(LETTERS, Map.of("line1", line), "200001011200", null)));
    return Persons.known(person, LETTERS).getLast().id();
  }

  /** Reports a home on the street; gives the id of its fact. */
  private String home(String house, String from) {
    Map<String, String> address = new HashMap<>(street.house(house));
    Persons.report(Persons.at(person, address, from)).statusCode(201);
    return Persons.known(person, HOME).getLast().id();
  }
}
