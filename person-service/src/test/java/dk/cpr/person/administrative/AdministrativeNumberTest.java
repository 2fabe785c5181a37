package dk.cpr.person.administrative;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class AdministrativeNumberTest {
  private static final String SWEDEN = "5120";

  private final String surname = World.freshSurname();

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
    World.authority("5100", "30");
  }

  @Test
  void someoneWithoutResidenceGetsANumberAndStatus20() {
    Response answer = Undertakings.done(registration().with("citizenship", SWEDEN).send());
    Somebody person = person(answer);
    assertThat(person.number()).startsWith("020390").matches("\\d{9}[02468]");
    assertThat(AtPeers.numbers(person)).containsExactly(person.number());
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", "1990-03-02", "sex", "K"));
    assertThat(Facts.of(person, "birthRegistration"))
        .containsExactly(Map.of("authority", SWEDEN, "text", "Lund"));
    assertThat(Facts.of(person, "name"))
        .singleElement()
        .satisfies(name -> assertThat(name).containsEntry("surname", surname));
    assertThat(Facts.of(person, "citizenship")).containsExactly(Map.of("country", SWEDEN));
    assertThat(Facts.of(person, "personStatus")).containsExactly(Map.of("code", "20"));
    assertThat(Facts.of(person, "civilStatus")).isEmpty();
    assertThat(Facts.events(person)).containsExactly("administrativeNumber");
    assertThat(AtPeers.open("address-service", person, "residence"))
        .isEqualTo(Map.of("municipality", "0011"));
  }

  @Test
  void whoMovesHereLaterKeepsTheNumber() {
    Somebody person = person(Undertakings.done(registration().send()));
    Undertakings.done(
        Verb.at("/v1/immigrations/returns")
            .since("2024-08-01")
            .person("person", person)
            .with("address", World.KNOWN_ADDRESS)
            .by(Tokens.caseworker("0101"))
            .send());
    assertThat(AtPeers.numbers(person)).containsExactly(person.number());
    assertThat(Facts.of(person, "personStatus")).isEmpty();
    assertThat(Facts.at(person, "personStatus", "2024-07-31T12:00:00Z"))
        .containsExactly(Map.of("code", "20"));
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
    assertThat(AtPeers.known("address-service", person, "residence")).hasSize(2);
  }

  @Test
  void aPreviewGivesNoNumber() {
    Response preview = registration().preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<List<String>>path("event.persons[0].opened.kind"))
        .containsExactlyInAnyOrder("birth", "birthRegistration", "name", "personStatus");
    String shown = preview.path("event.persons[0].personId");
    assertThat(AtPeers.numbers(new Somebody("", shown))).isEmpty();
  }

  @Test
  void aRepeatedReportIsAnsweredTheSameAndUnderAnotherKeyRefused() {
    String key = UUID.randomUUID().toString();
    Response first = Undertakings.done(registration().send(key));
    Response again = registration().send(key);
    assertThat(again.<String>path("number")).isEqualTo(first.path("number"));
    assertThat(again.<String>path("undertakingId")).isEqualTo(first.path("undertakingId"));
    refused(registration().send(), 409, "already-reported");
    refused(registration().preview(), 409, "already-reported");
    refused(
        registration().with("birth", birth("1990-03-03")).send(key), 409, "idempotency-key-reused");
  }

  @ParameterizedTest
  @CsvSource({"0010, 0010", "0011, 0011", ", 0011"})
  void theTaxAgencyHasTwoMunicipalities(String named, String registered) {
    Verb verb = registration();
    Somebody person =
        person(
            Undertakings.done(
                (named == null ? verb : verb.with("administrativeMunicipality", named)).send()));
    assertThat(AtPeers.open("address-service", person, "residence"))
        .isEqualTo(Map.of("municipality", registered));
  }

  @Test
  void eachAuthorityRegistersUnderItsOwn() {
    Map<String, String> usual =
        Map.of(
            atp(), "0012",
            Tokens.parish(), "0019",
            Tokens.caseworker("0955"), "0019");
    usual.forEach(
        (token, municipality) -> {
          Somebody person =
              person(
                  Undertakings.done(
                      registration().with("name", name(World.freshSurname())).by(token).send()));
          assertThat(AtPeers.open("address-service", person, "residence"))
              .isEqualTo(Map.of("municipality", municipality));
        });
    for (String other : List.of("0012", "0019")) {
      Facts.refused(
          registration().with("administrativeMunicipality", other).send(),
          422,
          "authority-not-entitled",
          "/administrativeMunicipality");
    }
    Facts.refused(
        registration().with("assigner", "ATP").send(), 422, "authority-not-entitled", "/assigner");
  }

  @Test
  void theOfficeNamesForWhomItRegisters() {
    Facts.refused(registration().by(Tokens.office()).send(), 400, "invalid-input", "/assigner");
    Somebody person =
        person(
            Undertakings.done(
                registration().by(Tokens.office()).with("assigner", "RIGSOMBUDSMAND").send()));
    assertThat(AtPeers.open("address-service", person, "residence"))
        .isEqualTo(Map.of("municipality", "0019"));
  }

  @Test
  void nobodyElseRegistersAnybody() {
    for (String token :
        List.of(
            Tokens.caseworker("0101"),
            Tokens.hospital(),
            Tokens.bank(),
            Tokens.system("other", "10000099", "authority").token())) {
      refused(registration().by(token).send(), 403, "wrong-organisation");
      refused(registration().by(token).preview(), 403, "wrong-organisation");
    }
    for (String token :
        List.of(
            Tokens.citizen(UUID.randomUUID()),
            Tokens.auditor(),
            Tokens.operator(),
            Tokens.service("address-service"))) {
      refused(registration().by(token).send(), 403, "not-allowed");
    }
    assertThat(
            registration()
                .by(Tokens.caseworkerOf("0955").claim("acr", Tokens.LOW).token())
                .send()
                .statusCode())
        .isEqualTo(401);
    assertThat(Api.anonymous().body(Map.of()).post("/v1/administrative-numbers").statusCode())
        .isEqualTo(401);
  }

  @Test
  void onlyWhoRegisteredAsksHowFarItCame() {
    Response done = Undertakings.done(registration().send());
    assertThat(Api.as(Tokens.tax()).get(Undertakings.path(done)).statusCode()).isEqualTo(200);
    assertThat(Api.as(atp()).get(Undertakings.path(done)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeIsRefusedByItsPlace() {
    Facts.refused(
        registration().with("birth", birth("2024-05-02")).send(),
        400,
        "invalid-input",
        "/birth/date");
    Facts.refused(
        registration().with("birth", birth("1850-05-02")).send(),
        400,
        "invalid-input",
        "/birth/date");
    Facts.refused(
        registration().with("citizenship", "5999").send(),
        422,
        "authority-unknown",
        "/citizenship");
    Facts.refused(
        registration().with("administrativeMunicipality", "0101").send(),
        400,
        "invalid-input",
        "/administrativeMunicipality");
    Facts.refused(registration().without("name").send(), 400, "invalid-input", "/name");
    refused(registration().since("2999-01-01").send(), 422, "in-the-future");
  }

  private static void refused(Response answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
  }

  private Verb registration() {
    return Verb.at("/v1/administrative-numbers")
        .with("name", name(surname))
        .with("birth", birth("1990-03-02"))
        .by(Tokens.tax());
  }

  private static Map<String, Object> name(String surname) {
    return Map.of("given", "Ana", "surname", surname);
  }

  private static Map<String, Object> birth(String date) {
    return new HashMap<>(Map.of("date", date, "sex", "K", "country", SWEDEN, "place", "Lund"));
  }

  private static String atp() {
    return Tokens.system("atp", "10000014", "authority").token();
  }

  private static Somebody person(Response answer) {
    return new Somebody(answer.path("number"), answer.path("personId"));
  }
}
