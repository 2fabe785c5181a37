package dk.cpr.person.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ExistingPersonTest {
  private static final String SWEDEN = "5120";

  private final String surname = World.freshSurname();

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
    World.authority("5100", "30");
  }

  @Test
  void whoHasANumberAlreadyIsNamedToTheOfficeAndNotToAMunicipality() {
    Somebody known = known();
    Response office = newcomer().send();
    likely(office);
    assertThat(office.<List<String>>path("contradicts.personId")).containsExactly(known.id());
    assertThat(office.<List<String>>path("contradicts.kind")).containsExactly("birth");
    Response municipality = newcomer().by(Tokens.caseworker("0101")).send();
    likely(municipality);
    assertThat(municipality.asString()).doesNotContain(known.id()).doesNotContain("contradicts\"");
    likely(newcomer().by(Tokens.caseworker("0101")).preview());
    likely(administrative().with("administrativeMunicipality", "0011").send());
    assertThat(Facts.receipts(known))
        .filteredOn(receipt -> List.of("birth", "name").equals(receipt.get("fields")))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aFormerNameAndASlipOfThePenAreSeenThrough() {
    Somebody known = known();
    Facts.created(
        Verb.at("/v1/name-changes")
            .since("2024-06-01")
            .person("person", known)
            .with("name", name(World.freshSurname()))
            .send());
    likely(newcomer().send());
    likely(newcomer().with("name", name(surname + "e")).send());
    likely(newcomer().with("birth", birth("1990-02-03")).send());
  }

  @Test
  void somebodyElseGetsANumber() {
    known();
    Undertakings.done(newcomer().with("birth", birth("1990-03-03")).send());
    Undertakings.done(newcomer().with("name", name(World.freshSurname())).send());
    Map<String, Object> brother = name(surname);
    brother.put("given", "Birger");
    Undertakings.done(newcomer().with("name", brother).send());
  }

  @Test
  void whoSaysHowItIsSomebodyElseIsBelieved() {
    Somebody known = known();
    Response done = Undertakings.done(newcomer().with("notTheSame", "seen both passports").send());
    assertThat(done.<String>path("personId")).isNotEqualTo(known.id());
    Facts.refused(
        newcomer().with("notTheSame", " ").preview(), 400, "invalid-input", "/notTheSame");
  }

  @Test
  void theAnswerDoesNotDependOnSomebodyProtectedElsewhere() {
    Somebody known = known();
    AtPeers.protect(known);
    likely(newcomer().send());
    Response preview = newcomer().by(Tokens.caseworker("0101")).preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    Undertakings.done(newcomer().by(Tokens.caseworker("0101")).send());
  }

  @Test
  void manyProtectedDoNotStandBeforeSomebodyWhoIsNot() {
    for (int i = 0; i < 21; i++) {
      AtPeers.protect(alike());
    }
    alike();
    likely(newcomer().by(Tokens.caseworker("0101")).preview());
  }

  private Somebody alike() {
    Somebody one = World.somebody("K");
    World.facts(
        one,
        World.fact("birth", "1990-03-02", Map.of("date", "1990-03-02", "sex", "K")),
        World.fact("name", "1990-03-02", Map.of("given", "Ana", "surname", surname)));
    return one;
  }

  @Test
  void aMunicipalityIsToldOfItsOwnAlsoWhenTheyAreProtected() {
    Somebody own = person(Undertakings.done(newcomer().by(Tokens.caseworker("0101")).send()));
    AtPeers.protect(own);
    Response again = newcomer().since("2024-06-01").by(Tokens.caseworker("0101")).send();
    likely(again);
    assertThat(again.<List<String>>path("contradicts.personId")).containsExactly(own.id());
  }

  @Test
  void whoseNumberWasAnnulledMayGetOne() {
    Somebody known = known();
    Undertakings.done(Verb.at("/v1/number-annulments").person("person", known).send());
    Undertakings.done(newcomer().send());
  }

  @Test
  void aRepeatedReportIsAnsweredAsBefore() {
    String key = UUID.randomUUID().toString();
    Response first = Undertakings.done(newcomer().send(key));
    assertThat(newcomer().send(key).<String>path("number")).isEqualTo(first.path("number"));
    Response under = newcomer().send();
    assertThat(under.<String>path("type")).isEqualTo("/problems/already-reported");
  }

  @Test
  void aChildThatCameInAnotherWayIsNotBornAgain() {
    Somebody mother = World.womanWithHome();
    Undertakings.done(
        newcomer()
            .with("birth", birth("2024-03-02"))
            .with("mother", Map.of("number", mother.number()))
            .send());
    likely(born(mother, Map.of()));
    Response twin = born(mother, Map.of("notTheSame", "the second of twins"));
    assertThat(twin.statusCode()).as(twin.asString()).isEqualTo(201);
    assertThat(born(mother, Map.of("sequence", 2, "sex", "M")).statusCode()).isEqualTo(201);
  }

  private static Response born(Somebody mother, Map<String, Object> more) {
    Map<String, Object> report =
        new HashMap<>(
            Map.of(
                "time",
                "2024-03-02T10:15",
                "sex",
                "K",
                "sequence",
                1,
                "place",
                Map.of("text", "Rigshospitalet"),
                "mother",
                Map.of("number", mother.number())));
    report.putAll(more);
    return Api.as(Tokens.hospital())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(report)
        .post("/v1/births");
  }

  private static void likely(Response answer) {
    Facts.refused(answer, 409, "likely-registered", "/notTheSame");
  }

  private Somebody known() {
    return person(Undertakings.done(administrative().send()));
  }

  private Verb administrative() {
    return Verb.at("/v1/administrative-numbers")
        .with("name", name(surname))
        .with("birth", birth("1990-03-02"))
        .with("administrativeMunicipality", "0010")
        .by(Tokens.tax());
  }

  private Verb newcomer() {
    return Verb.at("/v1/immigrations")
        .with("name", name(surname))
        .with("birth", birth("1990-03-02"))
        .with("citizenship", SWEDEN)
        .with("fromCountry", SWEDEN)
        .with("address", World.KNOWN_ADDRESS);
  }

  private static Map<String, Object> name(String surname) {
    return new HashMap<>(Map.of("given", "Ana", "surname", surname));
  }

  private static Map<String, Object> birth(String date) {
    return new HashMap<>(Map.of("date", date, "sex", "K", "country", SWEDEN, "place", "Lund"));
  }

  private static Somebody person(Response answer) {
    return new Somebody(answer.path("number"), answer.path("personId"));
  }
}
