package dk.cpr.person.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ReceiptStandIn;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused; none of the other services runs, receipts are taken by a stand-in. */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ReceiptStandIn.class)
class CorrectionRefusalTest {
  private static final String LATELY = "2020-01-01T00:00:00Z";
  private final Somebody person = Wish.somebody();

  @BeforeEach
  void somebody() {
    World.authority("5100", "30");
    World.facts(
        person,
        World.fact("name", "200001010000", Map.of("surname", "Vang")),
        World.fact("citizenship", "200001010000", Map.of("country", "5100")),
        World.fact("civilStatus", "200001010000", Map.of("code", "U")));
  }

  @Test
  void whoeverKeepsNoFactsCorrectsNone() {
    Wish wish = Wish.of(Wish.annul("name", id("name")));
    for (String token :
        List.of(
            Tokens.citizen(UUID.fromString(person.id())),
            Tokens.operator(),
            Tokens.service("address-service"),
            Tokens.auditor(),
            Tokens.hospital(),
            Tokens.bank(),
            Tokens.tax(),
            Tokens.caseworkerOf("0101").claim("organisation_kind", "bank").token())) {
      assertThat(wish.send(token).statusCode()).isEqualTo(403);
      assertThat(wish.preview(token).statusCode()).isEqualTo(403);
    }
    Response anonymous = Api.anonymous().body("{}").post("/v1/corrections");
    assertThat(anonymous.statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyCorrectsWhatOthersKeep() {
    refused(
        Wish.of(Wish.annul("civilStatus", id("civilStatus"))).send(Tokens.parish()),
        422,
        "authority-not-entitled",
        "/facts/0/kind");
  }

  @Test
  void aMunicipalityIsRefusedWhileNobodyTellsWhereThePersonLives() {
    Wish wish = Wish.of(Wish.annul("civilStatus", id("civilStatus")));
    refused(wish.send(Tokens.caseworker("0101")), 503, "peer-unavailable");
  }

  @Test
  void withoutAReceiptNothingIsToldAndWhatWasDoneIsToldLater() {
    Couple couple = Couple.divorced();
    Wish wish = Wish.of(Wish.annul("civilStatus", couple.marriageOf(couple.a())));
    String key = UUID.randomUUID().toString();
    ReceiptStandIn.silence();
    try {
      refused(wish.preview(Tokens.office()), 503, "peer-unavailable");
      refused(wish.send(Tokens.office(), key), 503, "peer-unavailable");
    } finally {
      ReceiptStandIn.listen();
    }
    assertThat(ReceiptStandIn.of(couple.a().id())).isEmpty();
    Response done = wish.send(Tokens.office(), key);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(201);
    assertThat(done.<String>path("facts[0].act")).isEqualTo("ANNUL");
    assertThat(ReceiptStandIn.of(couple.a().id())).hasSize(1);
    assertThat(ReceiptStandIn.of(couple.b().id())).hasSize(1);
  }

  @Test
  void toAParishAFactThatStandsAgainstACorrectionIsNotNamed() {
    String first = id("name");
    Response corrected =
        Wish.of(Wish.correct("name", first, Map.of("surname", "Wang"))).send(Tokens.parish());
    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
    assertThat(corrected.<List<?>>path("dependents")).isEmpty();
    Response late = Wish.of(Wish.annul("name", first)).send(Tokens.parish());
    refused(late, 409, "fact-superseded", "/facts/0/fact");
    assertThat(late.asString()).doesNotContain(corrected.<String>path("facts[0].now"));
    Response office = Wish.of(Wish.annul("name", first)).send(Tokens.office());
    assertThat(office.asString()).contains(corrected.<String>path("facts[0].now"));
    assertThat(ReceiptStandIn.of(person.id())).hasSize(3);
  }

  @Test
  void aFactThatIsNotKnownHereIsNamed() {
    Response answer =
        Wish.of(Wish.annul("name", id("name")))
            .and(Wish.annul("name", UUID.randomUUID().toString()))
            .send(Tokens.office());
    refused(answer, 422, "fact-unknown", "/facts/1/fact");
  }

  @Test
  void aFactOfAnotherServiceAndAnUnknownOrOtherKindAreNamed() {
    String fact = id("name");
    refused(send(Wish.annul("residence", fact)), 422, "kept-elsewhere", "/facts/0/kind");
    refused(send(Wish.annul("no-such", fact)), 400, "invalid-input", "/facts/0/kind");
    refused(send(Wish.annul("civilStatus", fact)), 400, "invalid-input", "/facts/0/kind");
  }

  @Test
  void eachBadFieldOfAValueIsNamed() {
    refused(
        send(Wish.correct("civilStatus", id("civilStatus"), Map.of("code", "X"))),
        400,
        "invalid-input",
        "/facts/0/value/code");
    Response answer =
        send(Wish.correct("name", id("name"), Map.of("givenMark", "**", "nick", "Bo")));
    refused(answer, 400, "invalid-input");
    assertThat(answer.<List<String>>path("errors.pointer"))
        .containsExactly("/facts/0/value/givenMark", "/facts/0/value/nick");
  }

  @Test
  void aTextThatIsNoneIsNamedAndASpellingOfTheSameChangesNothing() {
    refused(
        send(Wish.correct("name", id("name"), Map.of("surname", "Vang \ud83d\ude00"))),
        400,
        "invalid-input",
        "/facts/0/value/surname");
    refused(
        send(Wish.correct("name", id("name"), Map.of("surname", " V\u00adang\u200b "))),
        409,
        "changes-nothing");
  }

  @Test
  void anUnknownAuthorityOrPersonIsRefused() {
    refused(
        send(Wish.correct("citizenship", id("citizenship"), Map.of("country", "5999"))),
        422,
        "authority-unknown",
        "/facts/0/value");
    Map<String, String> married = Map.of("code", "G", "spouse", UUID.randomUUID().toString());
    refused(
        send(Wish.correct("civilStatus", id("civilStatus"), married)),
        400,
        "invalid-input",
        "/facts/0/value/spouse");
    Map<String, String> toOneself = Map.of("code", "G", "spouse", person.id());
    refused(
        send(Wish.correct("civilStatus", id("civilStatus"), toOneself)),
        400,
        "invalid-input",
        "/facts/0/value/spouse");
  }

  @Test
  void anImpossibleEmptyOrFuturePeriodIsNamed() {
    refused(during(Map.of("from", "200013010000")), 400, "invalid-input", "/facts/0/effect/from");
    for (String never : List.of("202103280230", "2021-00-00", "2021-03-00", "000000000000")) {
      refused(during(Map.of("from", never)), 400, "invalid-input", "/facts/0/effect/from");
    }
    refused(during(Map.of("to", "tomorrow")), 400, "invalid-input", "/facts/0/effect/to");
    refused(
        during(Map.of("from", "2001-01-01", "to", "2001-01-01")),
        400,
        "invalid-input",
        "/facts/0/effect");
    refused(during(Map.of("from", "2999-01-01")), 422, "in-the-future", "/facts/0/effect/from");
  }

  @Test
  void aCorrectionThatChangesNothingIsRefused() {
    refused(
        send(Wish.correct("name", id("name"), Map.of("surname", "Vang"))), 409, "changes-nothing");
    refused(send(Wish.restore("name", id("name"))), 409, "changes-nothing", "/facts/0/act");
  }

  @Test
  void whatDoesNotHoldAnyMoreIsNotCorrectedAgain() {
    String fact = id("name");
    Response done = Wish.of(Wish.annul("name", fact)).done();
    for (String gone : List.of(fact, done.<String>path("facts[0].kept"))) {
      Response answer = send(Wish.annul("name", gone));
      refused(answer, 409, "fact-superseded", "/facts/0/fact");
    }
    assertThat(send(Wish.annul("name", fact)).<String>path("errors[0].message"))
        .contains(done.<String>path("facts[0].kept"));
  }

  @Test
  void whatIsRestoredMustNotContradictWhatIsKnownNow() {
    Response done = Wish.of(Wish.annul("name", id("name"))).done();
    World.facts(person, World.fact("name", "200501010000", Map.of("surname", "Krog")));
    Response answer = send(Wish.restore("name", done.path("facts[0].kept")));
    refused(answer, 409, "contradicts-known-fact", "/facts/0");
    assertThat(answer.<String>path("errors[0].message")).contains(id("name"));
    assertThat(answer.<List<Map<String, String>>>path("contradicts"))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact)
                    .containsEntry("factId", id("name"))
                    .containsEntry("kind", "name")
                    .containsEntry("personId", person.id())
                    .containsKey("knownSince"));
  }

  @Test
  void aRequestWithoutReasonDocumentKeyOrFactsIsRefused() {
    Wish wish = Wish.of(Wish.annul("name", id("name")));
    refused(wish.sendWithoutKey(Tokens.office()), 400, "idempotency-key-missing");
    refused(wish.post(Tokens.office(), "?dryRun=perhaps"), 400, "invalid-input");
    refused(wish.with("facts", List.of()).send(Tokens.office()), 400, "invalid-input", "/facts");
    for (String field : List.of("reason", "explanation", "document")) {
      Response answer =
          Wish.of(Wish.annul("name", id("name"))).without(field).send(Tokens.office());
      refused(answer, 400, "invalid-input", "/" + field);
    }
    Wish control = Wish.of(Wish.annul("name", id("name"))).with("document", "two\nlines");
    refused(control.send(Tokens.office()), 400, "invalid-input", "/document");
    Wish reason = Wish.of(Wish.annul("name", id("name"))).with("reason", "BECAUSE");
    refused(reason.send(Tokens.office()), 400, "malformed-request", "/reason");
  }

  @Test
  void anItemThatSaysTooLittleOrTooMuchIsRefused() {
    String fact = id("name");
    Map<String, Object> empty = new HashMap<>(Wish.annul("name", fact));
    empty.put("act", "CORRECT");
    refused(send(empty), 400, "invalid-input", "/facts/0");
    Map<String, Object> both = Wish.correct("name", fact, Map.of("surname", "Krog"));
    both.put("act", "ANNUL");
    refused(send(both), 400, "invalid-input", "/facts/0");
    Wish twice = Wish.of(Wish.annul("name", fact)).and(Wish.annul("name", fact));
    refused(twice.send(Tokens.office()), 400, "invalid-input", "/facts/1/fact");
  }

  private Response during(Map<String, String> effect) {
    return send(Wish.during("name", id("name"), effect));
  }

  private static Response send(Map<String, Object> item) {
    return Wish.of(item).send(Tokens.office());
  }

  private static void refused(Response answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
  }

  private static void refused(Response answer, int status, String slug, String pointer) {
    refused(answer, status, slug);
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
  }

  private String id(String kind) {
    return Wish.id(person, kind, LATELY);
  }
}
