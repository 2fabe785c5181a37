package dk.cpr.person.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class MunicipalTest {

  @Test
  void aFactTakesOverFromTheOneBeforeInItsSlot() {
    Somebody one = World.womanWithHome();
    Facts.created(note(one, "1", "Ring to nabo").send());
    Facts.created(note(one, "2", "Har hund").send());
    Facts.created(note(one, "1", "Flyttet ind").since("2024-06-01").send());
    assertThat(Facts.of(one, "note"))
        .containsExactlyInAnyOrder(
            Map.of("number", "1", "text", "Flyttet ind"),
            Map.of("number", "2", "text", "Har hund"));
    Facts.contradicted(
        note(one, "2", "Har hund").since("2024-06-01").send(), "known-already", "note", one);
    Facts.created(end(one, "note").with("slot", "1").since("2098-01-01").send());
    assertThat(Facts.at(one, "note", "2098-02-01T00:00:00Z")).hasSize(1);
    Facts.contradicted(end(one, "note").with("slot", "3").send(), "no-such-fact");
    assertThat(Facts.events(one)).contains("note", "municipalFactEnd");
  }

  @Test
  void everyKindIsKeptWithItsFields() {
    Somebody one = World.womanWithHome();
    Facts.created(verb("/v1/occupations", one).with("text", "Smed").send());
    Facts.created(
        verb("/v1/municipal-conditions", one)
            .with("type", "3")
            .with("code", "00001")
            .with("remark", "Pension")
            .with("until", "2099-01-01")
            .send());
    Facts.created(verb("/v1/relocation-orders", one).with("text", "Skal flytte").send());
    Facts.created(
        verb("/v1/election-facts", one)
            .with("code", "0001")
            .with("rightDate", "2024-06-09")
            .send());
    assertThat(Facts.of(one, "occupation")).containsExactly(Map.of("text", "Smed"));
    assertThat(Facts.of(one, "municipalCondition"))
        .containsExactly(Map.of("type", "3", "code", "00001", "remark", "Pension"));
    assertThat(Facts.of(one, "relocationOrder")).containsExactly(Map.of("text", "Skal flytte"));
    assertThat(Facts.of(one, "election"))
        .containsExactly(Map.of("code", "0001", "rightDate", "2024-06-09"));
  }

  @Test
  void aChildLivesWithBothItsKnownParents() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    Somebody father = World.somebody("M");
    World.parents(child, mother, father);
    Facts.created(shared(child, mother, father).by(Tokens.caseworker("0101")).send());
    assertThat(Facts.of(child, "sharedResidence"))
        .containsExactly(Map.of("parent", mother.id(), "otherParent", father.id()));
    Facts.contradicted(
        shared(child, mother, World.somebody("M")).since("2024-06-01").send(), "not-the-parents");
    Facts.refused(shared(child, mother, mother).send(), 400, "invalid-input", "/parents");
    Facts.contradicted(shared(World.somebody("K"), mother, father).send(), "of-age");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/notes, number, 123",
    "/v1/notes, text, ' '",
    "/v1/occupations, text, Overordentligt langtitulaturlig smedemester",
    "/v1/municipal-conditions, type, A",
    "/v1/municipal-conditions, code, 123456",
    "/v1/election-facts, code, 1",
    "/v1/municipal-facts/endings, kind, civilStatus"
  })
  void aFieldThatDoesNotFitItsRecordIsNamed(String path, String field, String value) {
    Verb verb = verb(path, World.somebody("K")).with("text", "t");
    Map<String, Map<String, Object>> sound =
        Map.of(
            "/v1/notes", Map.of("number", "1"),
            "/v1/occupations", Map.of(),
            "/v1/municipal-conditions", Map.of("type", "1", "code", "1"),
            "/v1/election-facts", Map.of("code", "0001"),
            "/v1/municipal-facts/endings", Map.of("kind", "note"));
    Objects.requireNonNull(sound.get(path)).forEach(verb::with);
    if (!path.equals("/v1/notes") && !path.equals("/v1/occupations")) {
      verb.without("text");
    }
    Facts.refused(verb.with(field, value).send(), 400, "invalid-input", "/" + field);
  }

  private static Verb shared(Somebody child, Somebody one, Somebody other) {
    return verb("/v1/shared-residences", child)
        .with("parents", List.of(Map.of("personId", one.id()), Map.of("number", other.number())));
  }

  private static Verb note(Somebody who, String number, String text) {
    return verb("/v1/notes", who).with("number", number).with("text", text);
  }

  private static Verb end(Somebody who, String kind) {
    return verb("/v1/municipal-facts/endings", who).with("kind", kind);
  }

  private static Verb verb(String path, Somebody who) {
    return Verb.at(path).person("person", who);
  }
}
