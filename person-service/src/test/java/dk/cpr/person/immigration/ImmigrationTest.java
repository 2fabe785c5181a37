package dk.cpr.person.immigration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ImmigrationTest {
  private static final String SWEDEN = "5120";

  private final String surname = World.freshSurname();

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
    World.authority("5100", "30");
  }

  @Test
  void someoneNewGetsANumberAHomeAndFacts() {
    Response answer = Undertakings.done(newcomer().by(Tokens.caseworker("0101")).send());
    Somebody person = person(answer);
    assertThat(person.number()).startsWith("020390").matches("\\d{9}[02468]");
    assertThat(AtPeers.numbers(person)).containsExactly(person.number());
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", "1990-03-02", "sex", "K"));
    assertThat(Facts.of(person, "birthRegistration"))
        .containsExactly(Map.of("authority", SWEDEN, "text", "Lund"));
    assertThat(Facts.of(person, "name"))
        .singleElement()
        .satisfies(name -> assertThat(name).containsEntry("surname", surname));
    assertThat(Facts.of(person, "citizenship")).containsExactly(Map.of("country", SWEDEN));
    assertThat(Facts.of(person, "civilStatus")).containsExactly(Map.of("code", "U"));
    assertThat(Facts.events(person)).containsExactly("immigration");
    assertThat(Facts.receipts(person))
        .hasSize(2)
        .allSatisfy(receipt -> assertThat(receipt).containsEntry("purpose", "life-event-report"))
        .anySatisfy(
            receipt -> assertThat(receipt).containsEntry("fields", List.of("number.current")));
  }

  @Test
  void aPreviewGivesNoNumber() {
    Response preview = newcomer().preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<List<String>>path("event.persons[0].opened.kind"))
        .contains("birth", "name", "citizenship", "civilStatus", "residence", "residenceStatus");
    assertThat(preview.<String>path("personId")).isNull();
    String shown = preview.path("event.persons[0].personId");
    assertThat(AtPeers.numbers(new Somebody("", shown))).isEmpty();
    assertThat(Facts.receipts(new Somebody("", shown))).isEmpty();
  }

  @Test
  void aChildOfAProtectedMotherIsProtectedAndHersInTheRegister() {
    Somebody mother = World.womanWithHome();
    AtPeers.protect(mother);
    Response answer =
        Undertakings.done(
            newcomer()
                .with("birth", birth("2020-03-02"))
                .with("mother", Map.of("number", mother.number()))
                .with(
                    "father",
                    Map.of(
                        "person",
                        Map.of("name", "Ola Ek", "birthDate", "1985-01-02"),
                        "role",
                        "father"))
                .send());
    Somebody child = person(answer);
    assertThat(AtPeers.protections(child)).contains("0001");
    assertThat(Facts.of(child, "parent"))
        .containsExactlyInAnyOrder(
            Map.of("person", mother.id(), "role", "mother"),
            Map.of("name", "Ola Ek", "birthDate", "1985-01-02", "role", "father"));
    assertThat(Facts.of(mother, "child")).containsExactly(Map.of("person", child.id()));
    assertThat(Facts.events(mother)).containsExactly("immigration/MO");
  }

  @Test
  void aSpouseWhoIsBoundToSomebodyOfThisNameIsBoundToThisPerson() {
    Somebody spouse = World.womanWithHome();
    Map<String, String> bond =
        Map.of("code", "G", "spouseName", "Ana " + surname, "spouseBirthDate", "1990-03-02");
    World.facts(spouse, World.fact("civilStatus", "201506061200", bond));
    Response answer =
        Undertakings.done(
            newcomer()
                .with("marriage", Map.of("code", "G", "spouse", Map.of("number", spouse.number())))
                .send());
    Somebody person = person(answer);
    assertThat(Facts.of(person, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", spouse.id()));
    assertThat(Facts.of(spouse, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", person.id()));
    assertThat(Facts.events(spouse)).containsExactly("immigration/ÆG");
  }

  @Test
  void aSpouseWhoIsBoundToSomebodyElseContradicts() {
    Somebody spouse = World.womanWithHome();
    World.facts(spouse, World.fact("civilStatus", "201506061200", Map.of("code", "U")));
    Facts.contradicted(
        newcomer()
            .with("marriage", Map.of("code", "G", "spouse", Map.of("number", spouse.number())))
            .send(),
        "other-bond",
        "civilStatus",
        spouse);
  }

  @Test
  void aBondThatEndedSinceContradictsOneThatHolds() {
    Somebody spouse = World.womanWithHome();
    Map<String, String> bond =
        Map.of("code", "G", "spouseName", "Ana " + surname, "spouseBirthDate", "1990-03-02");
    Map<String, Object> ended = World.fact("civilStatus", "201506061200", bond);
    ended.put("effectTo", "2024-06-01");
    World.facts(spouse, ended);
    Facts.contradicted(
        newcomer()
            .with("marriage", Map.of("code", "G", "spouse", Map.of("number", spouse.number())))
            .send(),
        "other-bond",
        "civilStatus",
        spouse);
  }

  @Test
  void aParentYoungerThanTheChildContradicts() {
    Somebody mother = World.womanWithHome();
    World.facts(
        mother, World.fact("birth", "1995-01-01", Map.of("date", "1995-01-01", "sex", "K")));
    Facts.contradicted(
        newcomer().with("mother", Map.of("number", mother.number())).send(),
        "not-before-the-child",
        "birth",
        mother);
  }

  @Test
  void theSameReportIsTakenOnceUnderWhateverKey() {
    String key = UUID.randomUUID().toString();
    Verb report = newcomer();
    Response first = Undertakings.done(report.send(key));
    assertThat(report.send(key).asString()).isEqualTo(first.asString());
    Response again = report.send();
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/already-reported");
    assertThat(report.preview().<String>path("type")).isEqualTo("/problems/already-reported");
  }

  @Test
  void theReportTellsWhichParentHasCustodyOfAChild() {
    Somebody mother = World.womanWithHome();
    Verb report =
        newcomer()
            .with("birth", birth("2020-03-02"))
            .with("mother", Map.of("number", mother.number()))
            .with("custody", List.of("mother"));
    Somebody child = person(Undertakings.done(report.send()));
    assertThat(Facts.of(child, "custody")).containsExactly(Map.of("relation", "0003"));
    World.facts(mother, World.fact("personStatus", "202001010000", Map.of("code", "90")));
    Facts.contradicted(
        report.with("birth", birth("2019-03-02")).send(), "dead", "personStatus", mother);
    for (List<String> wrong : List.of(List.of("father"), List.of("mother", "mother"))) {
      Facts.refused(report.with("custody", wrong).send(), 400, "invalid-input", "/custody");
    }
    Verb grown = report.with("custody", List.of("mother")).with("birth", birth("2006-05-01"));
    Facts.refused(grown.send(), 400, "invalid-input", "/custody");
  }

  @Test
  void onlyTheMunicipalityMovedToReportsIt() {
    Response other = newcomer().by(Tokens.caseworker("0751")).send();
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.<String>path("type")).isEqualTo("/problems/wrong-organisation");
  }

  @Test
  void whatIsWrongIsNamed() {
    Facts.refused(
        newcomer().with("citizenship", "5998").send(), 422, "authority-unknown", "/citizenship");
    Facts.refused(
        newcomer().with("fromCountry", "5100").send(), 400, "invalid-input", "/fromCountry");
    Facts.refused(
        newcomer().with("birth", birth("2024-05-02")).send(), 400, "invalid-input", "/birth/date");
    Facts.refused(
        newcomer().with("birth", birth("1857-12-31")).send(), 400, "invalid-input", "/birth/date");
    Facts.refused(
        newcomer()
            .with("address", Map.of("municipality", "0101", "road", "0001", "house", "1"))
            .send(),
        422,
        "address-unknown",
        "/address");
    Facts.refused(
        newcomer().with("marriage", Map.of("code", "U", "spouse", unnumbered())).send(),
        400,
        "invalid-input",
        "/marriage/spouse");
    for (String missing : List.of("name", "birth", "citizenship", "fromCountry", "address")) {
      assertThat(newcomer().without(missing).send().statusCode()).as(missing).isEqualTo(400);
    }
    assertThat(newcomer().with("marriage", Map.of("code", "D")).send().statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsMarriedToAParent() {
    Map<String, String> mother = Map.of("number", World.womanWithHome().number());
    Facts.refused(
        newcomer()
            .with("mother", mother)
            .with("marriage", Map.of("code", "F", "spouse", mother))
            .send(),
        400,
        "invalid-input",
        "/marriage/spouse");
  }

  /**
   * What is known of an uncertain birth date is kept, and the number carries the first such day.
   */
  @ParameterizedTest
  @CsvSource({
    "1985, , 1985-00-00, 010185",
    "1985-00-00, *, 1985-00-00, 010185",
    "1985-06-00, , 1985-06-00, 010685",
    "1985-06-15, *, 1985-06-15, 150685"
  })
  void anUncertainBirthDateIsKeptAsItIsKnown(
      String date, @Nullable String mark, String kept, String number) {
    Map<String, Object> birth = birth(date);
    if (mark != null) {
      birth.put("dateMark", mark);
    }
    Somebody person = person(Undertakings.done(newcomer().with("birth", birth).send()));
    assertThat(Facts.of(person, "birth"))
        .containsExactly(Map.of("date", kept, "dateMark", "*", "sex", "K"));
    assertThat(person.number()).startsWith(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1985-13-00", "1985-00-12", "1985-02-30", "1857", "2024-06-00"})
  void aBirthDateThatCannotBeIsRefused(String date) {
    Facts.refused(
        newcomer().with("birth", birth(date)).send(), 400, "invalid-input", "/birth/date");
  }

  /** A spouse of the register is bound to somebody whose birth date is known in part. */
  @Test
  void aSpouseKnowsAnUncertainBirthDateToo() {
    Somebody spouse = World.womanWithHome();
    Map<String, String> bond =
        Map.of("code", "G", "spouseName", "Ana " + surname, "spouseBirthDate", "1985-00-00");
    World.facts(spouse, World.fact("civilStatus", "201506061200", bond));
    Somebody person =
        person(
            Undertakings.done(
                newcomer()
                    .with("birth", birth("1985-06-00"))
                    .with(
                        "marriage",
                        Map.of("code", "G", "spouse", Map.of("number", spouse.number())))
                    .send()));
    assertThat(Facts.of(spouse, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", person.id()));
  }

  /** Ægteskabsloven § 6 bars what was entered abroad, too. */
  @Test
  void nobodyIsMarriedToASibling() {
    Somebody mother = World.identity(elderNumber(), "current", Map.of());
    Somebody spouse = World.womanWithHome();
    World.parents(spouse, mother, null);
    Facts.contradicted(
        newcomer()
            .with("mother", Map.of("number", mother.number()))
            .with("marriage", Map.of("code", "G", "spouse", Map.of("number", spouse.number())))
            .send(),
        "siblings");
  }

  /** Forældreansvarsloven § 1; and nobody is a parent at ten. */
  @Test
  void custodyOfAChildThatArrivesEndsAtEighteenAndAParentIsOldEnough() {
    Somebody mother = World.womanWithHome();
    Somebody child =
        person(
            Undertakings.done(
                newcomer()
                    .with("birth", birth("2020-03-02"))
                    .with("mother", Map.of("number", mother.number()))
                    .with("custody", List.of("mother"))
                    .send()));
    assertThat(Facts.at(child, "custody", "2038-03-01T12:00:00Z")).hasSize(1);
    assertThat(Facts.at(child, "custody", "2038-03-02T12:00:00Z")).isEmpty();
    Somebody ten = World.child();
    World.facts(ten, World.fact("birth", "2013-01-01", Map.of("date", "2013-01-01", "sex", "K")));
    Facts.contradicted(
        newcomer()
            .with("birth", birth("2023-03-02"))
            .with("mother", Map.of("number", ten.number()))
            .send(),
        "parent-too-young",
        "birth",
        ten);
  }

  private Verb newcomer() {
    return Verb.at("/v1/immigrations")
        .with("name", Map.of("given", "Ana", "surname", surname))
        .with("birth", birth("1990-03-02"))
        .with("citizenship", SWEDEN)
        .with("fromCountry", SWEDEN)
        .with("address", World.KNOWN_ADDRESS);
  }

  private static Map<String, Object> birth(String date) {
    return new HashMap<>(Map.of("date", date, "sex", "K", "country", SWEDEN, "place", "Lund"));
  }

  private static String elderNumber() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT, "%02d0150%04d", 1 + random.nextInt(28), random.nextInt(2000) * 2);
  }

  private static Map<String, Object> unnumbered() {
    return Map.of("name", "Ola Ek", "birthDate", "1985-01-02");
  }

  private static Somebody person(Response answer) {
    return new Somebody(answer.path("number"), answer.path("personId"));
  }
}
