package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.SourceTime;
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
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class NumberChangeTest {

  @Test
  void aWrongBirthDateIsCorrectedFromTheStartAndTheNumberFollows() {
    Somebody person = born("K");
    String date = bornOf(person).plusDays(1).toString();
    Response answer =
        Undertakings.done(
            change(person, "WRONG_BIRTH_DATE")
                .with("birthDate", date)
                .by(Tokens.caseworker("0101"))
                .send());
    String number = answer.path("number");
    assertThat(Personnummer.of(number).birthDate()).isEqualTo(LocalDate.parse(date));
    assertThat(AtPeers.numbers(person)).containsExactly(number);
    assertThat(AtPeers.state(person.number())).isEqualTo("changed");
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", date, "sex", "K"));
    assertThat(Facts.at(person, "birth", date + "T12:00:00Z")).hasSize(1);
    assertThat(Facts.events(person)).containsExactly("numberChange");
  }

  @Test
  void anUncertainBirthDateStaysMarkedUnderTheNumberThatCarriedIt() {
    Somebody person = World.somebody("K");
    World.home(person, "0001");
    String date = bornOf(person).toString();
    World.facts(
        person, World.fact("birth", date, Map.of("date", date, "dateMark", "*", "sex", "K")));
    String right = bornOf(person).plusDays(1).toString();
    Response answer =
        Undertakings.done(change(person, "WRONG_BIRTH_DATE").with("birthDate", right).send());
    assertThat(AtPeers.birthMark(person, person.number())).isEqualTo("*");
    assertThat(AtPeers.birthMark(person, answer.path("number"))).isNull();
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", right, "sex", "K"));
  }

  @Test
  void aLegalGenderChangeHoldsFromTheEffectAndIsUndone() {
    Somebody person = born("M");
    String date = bornOf(person).toString();
    Response answer =
        Undertakings.done(change(person, "LEGAL_GENDER_CHANGE").with("sex", "K").send());
    assertThat(answer.<String>path("number")).matches("\\d{9}[02468]");
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", date, "sex", "K"));
    assertThat(Facts.at(person, "birth", "2020-01-01T00:00:00Z"))
        .containsExactly(Map.of("date", date, "sex", "M"));
    Response undone = Undertakings.done(undo(person, person.number()).send());
    assertThat(undone.<String>path("number")).isEqualTo(person.number());
    assertThat(AtPeers.state(answer.path("number"))).isEqualTo("annulled");
    assertThat(Facts.of(person, "birth")).containsExactly(Map.of("date", date, "sex", "M"));
    assertThat(Facts.events(person)).containsExactlyInAnyOrder("numberChange", "numberChangeUndo");
  }

  @Test
  void spouseAndChildrenAreToldOfTheChangeAndOfItsUndo() {
    Somebody person = born("K");
    Somebody spouse = World.somebody("M");
    World.marry(person, spouse);
    Somebody child = World.child();
    World.parents(child, person, null);
    Undertakings.done(change(person, "WRONG_SEX").with("sex", "M").send());
    assertThat(Facts.events(spouse)).containsExactly("numberChange/ÆG");
    assertThat(Facts.events(child)).containsExactly("numberChange/BØ");
    assertThat(Facts.receipts(child))
        .as("the reporter does not learn whose parent it is")
        .isEmpty();
    Undertakings.done(undo(person, person.number()).send());
    assertThat(Facts.events(spouse))
        .containsExactlyInAnyOrder("numberChange/ÆG", "numberChangeUndo/ÆG");
    assertThat(Facts.events(child))
        .containsExactlyInAnyOrder("numberChange/BØ", "numberChangeUndo/BØ");
  }

  @Test
  void aPersonWhoseBirthIsNoFactGetsOneByTheChange() {
    Somebody person = World.somebody("M");
    Undertakings.done(change(person, "WRONG_SEX").with("sex", "K").send());
    assertThat(Facts.of(person, "birth"))
        .containsExactly(Map.of("date", bornOf(person).toString(), "sex", "K"));
  }

  @Test
  void theCauseMustFitWhatChanges() {
    Somebody person = born("M");
    Facts.refused(change(person, "WRONG_BIRTH_DATE").send(), 400, "invalid-input", "/birthDate");
    Facts.refused(
        change(person, "WRONG_SEX").with("sex", "M").send(), 400, "invalid-input", "/sex");
    Facts.refused(
        change(person, "LEGAL_GENDER_CHANGE")
            .with("sex", "K")
            .with("birthDate", bornOf(person).plusDays(1).toString())
            .send(),
        400,
        "invalid-input",
        "/birthDate");
    Facts.refused(
        change(person, "WRONG_BIRTH_DATE").with("birthDate", "1857-12-31").send(),
        400,
        "invalid-input",
        "/birthDate");
    Facts.refused(
        change(person, "WRONG_BIRTH_DATE")
            .with("birthDate", LocalDate.now(SourceTime.ZONE).plusDays(1).toString())
            .send(),
        422,
        "in-the-future",
        "/birthDate");
    assertThat(change(person, "WISH").send().statusCode()).isEqualTo(400);
    assertThat(AtPeers.numbers(person)).containsExactly(person.number());
  }

  @Test
  void onlyTheChangeThatGaveThePresentNumberIsUndone() {
    Somebody person = born("M");
    Facts.contradicted(undo(person, person.number()).send(), "not-changed");
    Undertakings.done(change(person, "WRONG_SEX").with("sex", "K").send());
    Undertakings.done(change(person, "WRONG_SEX").with("sex", "M").send());
    Facts.contradicted(undo(person, World.somebody("K").number()).send(), "not-changed");
    Response preview =
        change(person, "WRONG_SEX").with("sex", "K").by(Tokens.caseworker("0751")).preview();
    Facts.refused(preview, 422, "person-unknown", "/person");
    Facts.contradicted(undo(person, World.freshNumber("K")).send(), "not-changed");
  }

  private static Somebody born(String sex) {
    Somebody person = World.somebody(sex);
    World.home(person, "0001");
    String date = bornOf(person).toString();
    World.facts(person, World.fact("birth", date, Map.of("date", date, "sex", sex)));
    return person;
  }

  private static LocalDate bornOf(Somebody person) {
    return Personnummer.of(person.number()).birthDate();
  }

  private static Verb change(Somebody person, String cause) {
    return Verb.at("/v1/number-changes")
        .with("person", Map.of("personId", person.id()))
        .with("cause", cause);
  }

  private static Verb undo(Somebody person, String former) {
    return Verb.at("/v1/number-changes/undo")
        .since("2024-06-01")
        .with("person", Map.of("personId", person.id()))
        .with("formerNumber", former);
  }
}
