package dk.cpr.person.naming;

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
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class NameTest {

  @Test
  void aPersonIsNamedOnceAndChangesNameAfterThat() {
    Somebody one = World.somebody("K");
    Facts.contradicted(name("/v1/name-changes", one, "Ida", "Holm").send(), "not-named");
    Facts.created(name("/v1/namings", one, "Ida Marie", "Holm").by(Tokens.parish()).send());
    assertThat(Facts.of(one, "name"))
        .containsExactly(
            Map.of("given", "Ida Marie", "surname", "Holm", "addressing", "Ida Marie Holm"));
    Facts.contradicted(
        name("/v1/namings", one, "Ida", "Lund").since("2024-06-01").send(),
        "named-already",
        "name",
        one);
    Response change =
        Facts.created(name("/v1/name-changes", one, "Ida", "Lund").since("2024-06-01").send());
    assertThat(Facts.of(one, "name").getFirst()).containsEntry("surname", "Lund");
    assertThat(Facts.at(one, "name", "2024-05-15T00:00:00Z").getFirst())
        .containsEntry("surname", "Holm");
    assertThat(change.asString()).doesNotContain("Holm").doesNotContain("Lund");
    Facts.contradicted(
        name("/v1/name-changes", one, "Ida", "Lund").since("2024-07-01").send(),
        "known-already",
        "name",
        one);
    assertThat(Facts.events(one)).containsExactly("naming", "nameChange");
  }

  @Test
  void whoHasOneNameAloneIsRegisteredWithIt() {
    for (String part : List.of("given", "surname")) {
      Somebody one = World.somebody("K");
      Facts.created(
          Verb.at("/v1/namings")
              .person("person", one)
              .with("name", Map.of(part, "Suharto"))
              .send());
      assertThat(Facts.of(one, "name"))
          .containsExactly(Map.of(part, "Suharto", "addressing", "Suharto"));
    }
    Somebody none = World.somebody("K");
    Verb naming = Verb.at("/v1/namings").person("person", none);
    Facts.refused(
        naming.with("name", Map.of("middle", "Lund")).send(), 400, "invalid-input", "/name");
    Facts.refused(
        naming.with("name", Map.of("given", "Suharto", "surnameMark", "=")).send(),
        400,
        "invalid-input",
        "/name/surnameMark");
  }

  @Test
  void marksAreKeptBesideTheirPart() {
    Somebody one = World.somebody("K");
    Map<String, Object> name =
        Map.of("given", "Ida", "givenMark", "*", "surname", "Holm", "surnameMark", "=");
    Facts.created(Verb.at("/v1/namings").person("person", one).with("name", name).send());
    assertThat(Facts.of(one, "name").getFirst())
        .containsEntry("givenMark", "*")
        .containsEntry("surnameMark", "=");
  }

  @ParameterizedTest
  @CsvSource({
    "addressing, Marie Lund, /name/addressing",
    "addressing, Holm, /name/addressing",
    "addressing, Ida Marie Kirstine Elisabeth Louise Holm, /name/addressing",
    "middleMark, +, /name/middleMark",
    "givenMark, ?, /name/givenMark",
    "given, 123, /name/given",
    "surname, ' ', /name/surname",
    "given, Ida \ud83d\ude00, /name/given",
    "surname, \u2665Holm, /name/surname",
    "middle, Lund\ue000, /name/middle",
    "given, \u200b\u00ad, /name/given",
    "addressing, Ida \u2605 Holm, /name/addressing"
  })
  void aNameThatIsNoneIsRefused(String field, String value, String pointer) {
    Map<String, Object> name = new HashMap<>(Map.of("given", "Ida", "surname", "Holm"));
    name.put(field, value);
    Facts.refused(
        Verb.at("/v1/namings").person("person", World.somebody("K")).with("name", name).send(),
        400,
        "invalid-input",
        pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "Jose\u0301, A\u030arup, José, Årup, José Årup",
    "I\u200bda\u00ad  Marie, \u202eHolm\u202c, Ida Marie, Holm, Ida Marie Holm",
    "'\u00a0Ida\u2003Marie ', O’Neill, Ida Marie, O’Neill, Ida Marie O’Neill",
    "Łucja, Đorđević, Łucja, Đorđević, Łucja Đorđević"
  })
  void aNameIsStoredInOneSpelling(
      String given, String surname, String first, String last, String addressing) {
    Somebody one = World.somebody("K");
    Facts.created(name("/v1/namings", one, given, surname).send());
    assertThat(Facts.of(one, "name"))
        .containsExactly(Map.of("given", first, "surname", last, "addressing", addressing));
    Facts.contradicted(
        name("/v1/name-changes", one, first, last).since("2024-06-01").send(), "known-already");
  }

  private static Verb name(String path, Somebody who, String given, String surname) {
    return Verb.at(path)
        .person("person", who)
        .with("name", Map.of("given", given, "surname", surname));
  }
}
