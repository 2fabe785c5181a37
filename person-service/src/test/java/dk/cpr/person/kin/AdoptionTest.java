package dk.cpr.person.kin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class AdoptionTest {

  @Test
  void adoptersTakeThePlacesOfTheParentsWithCustodyAndName() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    Somebody father = World.somebody("M");
    Somebody newMother = World.somebody("K");
    Somebody newFather = World.somebody("M");
    World.parents(child, mother, father);
    Facts.created(
        adoption(child, adopter(newMother, "mother"), adopter(newFather, "father"))
            .with("name", Map.of("given", "Ida", "surname", "Holm"))
            .send());
    assertThat(Facts.of(child, "parent"))
        .containsExactlyInAnyOrder(
            Map.of("person", newMother.id(), "role", "mother"),
            Map.of("person", newFather.id(), "role", "father"));
    assertThat(Facts.of(mother, "child")).isEmpty();
    assertThat(Facts.of(newFather, "child")).containsExactly(Map.of("person", child.id()));
    assertThat(Facts.of(child, "custody")).hasSize(2);
    assertThat(Facts.of(child, "name").getFirst()).containsEntry("addressing", "Ida Holm");
    assertThat(Facts.events(child)).containsExactly("adoption");
    assertThat(Facts.events(mother)).containsExactly("adoption/TM");
    assertThat(Facts.events(father)).containsExactly("adoption/TF");
    assertThat(Facts.events(newMother)).containsExactly("adoption/NM");
    assertThat(Facts.events(newFather)).containsExactly("adoption/NF");
  }

  @Test
  void theParentWhoStaysKeepsPlaceAndCustody() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    Somebody stepmother = World.somebody("K");
    World.parents(child, mother, World.somebody("M"));
    Facts.created(adoption(child, adopter(stepmother, "mother")).with("staying", "mother").send());
    assertThat(Facts.of(child, "parent"))
        .containsExactlyInAnyOrder(
            Map.of("person", mother.id(), "role", "mother"),
            Map.of("person", stepmother.id(), "role", "mother"));
    assertThat(Facts.of(mother, "child")).hasSize(1);
    assertThat(Facts.events(mother)).isEmpty();
    assertThat(Facts.of(child, "custody"))
        .containsExactlyInAnyOrder(Map.of("relation", "0003"), Map.of("relation", "0004"));
  }

  @Test
  void twoFathersAdoptInTheTwoPlacesThereAre() {
    Somebody child = World.child();
    Somebody one = World.somebody("M");
    Somebody other = World.somebody("M");
    Facts.created(adoption(child, adopter(one, "father"), adopter(other, "father")).send());
    assertThat(Facts.of(child, "parent"))
        .containsExactlyInAnyOrder(
            Map.of("person", one.id(), "role", "father"),
            Map.of("person", other.id(), "role", "father"));
  }

  @Test
  void whatCannotBeIsRefused() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    World.parents(child, mother, null);
    Facts.refused(
        adoption(child, adopter(child, "mother")).send(),
        400,
        "invalid-input",
        "/adopters/0/person");
    Facts.refused(
        adoption(
                child,
                adopter(World.somebody("K"), "mother"),
                adopter(World.somebody("M"), "father"))
            .with("staying", "mother")
            .send(),
        400,
        "invalid-input",
        "/adopters/1");
    Facts.contradicted(
        adoption(child, adopter(World.somebody("M"), "father")).with("staying", "father").send(),
        "no-such-parent");
    Facts.contradicted(
        adoption(child, adopter(mother, "mother")).send(), "parent-already", "parent", child);
    Facts.contradicted(
        adoption(World.somebody("K"), adopter(World.child(), "mother")).send(),
        "not-older-than-child");
  }

  /** Adoptionsloven § 4: 25, and 18 with leave. */
  @Test
  void anAdopterIsOldEnough() {
    Somebody young = World.somebody("K");
    // The children here are six to ten years old: who is 23 was not yet 18 when they were born.
    LocalDate yesterday = LocalDate.now(SourceTime.ZONE).minusDays(1);
    LocalDate born = yesterday.minusYears(23);
    Map<String, String> birth = Map.of("date", born.toString(), "sex", "K");
    World.facts(young, World.fact("birth", born.toString(), birth));
    Map<String, Object> adopter = adopter(young, "mother");
    Facts.contradicted(
        adoption(World.child(), adopter).since(yesterday.toString()).send(),
        "adopter-too-young",
        "birth",
        young);
    Map<String, Object> leave = new HashMap<>(adopter);
    leave.put("leave", "BELOW_25");
    Facts.created(adoption(World.child(), leave).since(yesterday.toString()).send());
    Facts.contradicted(
        adoption(World.child(), leave).since(born.plusYears(18).minusDays(1).toString()).send(),
        "adopter-too-young",
        "birth",
        young);
  }

  private static Map<String, Object> adopter(Somebody who, String role) {
    return Map.of("person", Map.of("number", who.number()), "role", role);
  }

  @SafeVarargs
  private static Verb adoption(Somebody child, Map<String, Object>... adopters) {
    return Verb.at("/v1/adoptions").person("child", child).with("adopters", List.of(adopters));
  }
}
