package dk.cpr.person.kin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ParenthoodTest {

  @Test
  void aFatherTakesTheEmptyPlaceAndCustodyWhenCareIsJoint() {
    Somebody child = World.child();
    Somebody father = World.somebody("M");
    World.parents(child, World.somebody("K"), null);
    Facts.created(verb(child, father).with("jointCare", "DECLARED").send());
    assertThat(Facts.of(child, "parent")).contains(Map.of("person", father.id(), "role", "father"));
    assertThat(Facts.of(father, "child")).containsExactly(Map.of("person", child.id()));
    assertThat(Facts.of(child, "custody"))
        .containsExactlyInAnyOrder(Map.of("relation", "0003"), Map.of("relation", "0004"));
    assertThat(Facts.events(father)).containsExactly("parenthood/NF");
    Facts.contradicted(verb(child, World.somebody("M")).send(), "parent-already", "parent", child);
  }

  @Test
  void withoutJointCareTheMotherKeepsCustodyAlone() {
    Somebody child = World.child();
    World.parents(child, World.somebody("K"), null);
    Map<String, Object> abroad = Map.of("name", "Ana Silva", "birthDate", "1980-02-03");
    Facts.created(
        Verb.at("/v1/parenthoods")
            .person("child", child)
            .with("parent", abroad)
            .with("role", "coMother")
            .send());
    assertThat(Facts.of(child, "parent"))
        .contains(Map.of("name", "Ana Silva", "birthDate", "1980-02-03", "role", "coMother"));
    assertThat(Facts.of(child, "custody")).containsExactly(Map.of("relation", "0003"));
  }

  @Test
  void theMotherIsNotTheFatherNorIsTheChildOrOneYounger() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    World.parents(child, mother, null);
    Facts.contradicted(verb(child, mother).send(), "is-mother", "parent", child);
    Facts.refused(verb(child, child).send(), 400, "invalid-input", "/parent");
    Facts.contradicted(verb(World.somebody("K"), World.child()).send(), "not-older-than-child");
    Somebody newborn = World.somebody("K");
    Map<String, String> parent = Map.of("person", mother.id(), "role", "mother");
    World.facts(
        newborn,
        World.fact("birth", "2024-05-01T14:00", Map.of("date", "2024-05-01", "sex", "K")),
        World.inSlot("mother", World.fact("parent", "2024-05-01T14:00", parent)));
    Facts.contradicted(
        verb(newborn, mother).since("2024-05-01").send(), "is-mother", "parent", newborn);
  }

  @Test
  void aDeadFatherMayBeFoundButHoldsNoCustody() {
    Somebody child = World.child();
    Somebody father = World.somebody("M");
    World.parents(child, World.somebody("K"), null);
    World.facts(father, World.fact("personStatus", "202001010000", Map.of("code", "90")));
    Facts.contradicted(
        verb(child, father).with("jointCare", "DECLARED").send(), "dead", "personStatus", father);
    Facts.created(verb(child, father).send());
  }

  /** Forældreansvarsloven § 7(3) and indfødsretsloven § 1, as in the report of a birth. */
  @Test
  void aDanishFatherOfTheMothersAddressGivesCitizenshipAndSharesCustody() {
    Somebody child = World.child();
    Somebody mother = World.womanWithHome();
    Somebody father = World.somebody("M");
    World.home(father, "0001");
    World.facts(father, World.fact("citizenship", "197001010000", Map.of("country", "5100")));
    World.parents(child, mother, null);
    Facts.created(verb(child, father).send());
    assertThat(Facts.of(child, "custody"))
        .containsExactlyInAnyOrder(Map.of("relation", "0003"), Map.of("relation", "0004"));
    assertThat(Facts.of(child, "citizenship")).containsExactly(Map.of("country", "5100"));
    assertThat(Facts.at(child, "citizenship", "2021-01-01T00:00:00Z"))
        .containsExactly(Map.of("country", "5100"));
    Somebody other = World.child();
    Somebody elsewhere = World.somebody("M");
    World.home(elsewhere, "0002");
    World.parents(other, mother, null);
    Facts.created(verb(other, elsewhere).send());
    assertThat(Facts.of(other, "custody")).containsExactly(Map.of("relation", "0003"));
    assertThat(Facts.of(other, "citizenship")).isEmpty();
  }

  private static Verb verb(Somebody child, Somebody parent) {
    return Verb.at("/v1/parenthoods")
        .person("child", child)
        .person("parent", parent)
        .with("role", "father");
  }
}
