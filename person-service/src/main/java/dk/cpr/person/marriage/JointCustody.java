package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.custody.CustodyFacts;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parents who marry each other have custody together from then on (forældreansvarsloven § 6(1)),
 * where one of them has it and nobody else does. What was decided of custody since stands.
 */
record JointCustody(Couple couple, SourceTime effect) {
  private static final Map<String, CustodyRelation> PLACES =
      Map.of("mother", CustodyRelation.MOTHER, "father", CustodyRelation.FATHER_OR_CO_MOTHER);

  void give(Scene scene, Drafts drafts) {
    scene.persons().stream()
        .filter(child -> !couple.persons().contains(child))
        .filter(child -> scene.isUnder(child, AgeRule.OF_AGE, effect.date()))
        .filter(child -> !scene.isDead(child, effect.instant()))
        .filter(child -> PLACES.keySet().stream().allMatch(slot -> isOurs(scene, child, slot)))
        .filter(child -> isHeldByParents(scene, child))
        .sorted()
        .forEach(child -> give(scene, drafts, child));
  }

  private void give(Scene scene, Drafts drafts, PersonId child) {
    CustodyFacts facts = new CustodyFacts(scene, child);
    PLACES.forEach(
        (slot, relation) -> {
          if (scene.inSlot(child, FactKind.CUSTODY, relation.code(), effect.instant()).isEmpty()) {
            facts
                .ofParent(relation, parent(scene, child, slot), effect)
                .map(content -> untilDecided(scene, child, content))
                .ifPresent(content -> drafts.touch(child, Mark.CHILD).succeed(child, content));
          }
        });
  }

  private FactContent untilDecided(Scene scene, PersonId child, FactContent content) {
    return scene.of(child, FactKind.CUSTODY).stream()
        .filter(known -> known.startsSince(effect.instant()))
        .min(Comparator.comparing(Known::start))
        .map(later -> content.during(content.effect().until(later.since())))
        .orElse(content);
  }

  private boolean isHeldByParents(Scene scene, PersonId child) {
    List<String> parents = PLACES.values().stream().map(CustodyRelation::code).toList();
    List<Known> held = scene.held(child, FactKind.CUSTODY, effect.instant());
    return !held.isEmpty()
        && held.stream().allMatch(custody -> parents.contains(custody.value("relation")));
  }

  private boolean isOurs(Scene scene, PersonId child, String slot) {
    return scene
        .inSlot(child, FactKind.PARENT, slot, effect.instant())
        .filter(parent -> isOneOfUs(scene, parent))
        .isPresent();
  }

  private boolean isOneOfUs(Scene scene, Known parent) {
    String person = parent.value("person");
    return person.isEmpty()
        ? couple.spouse().isCalled(parent.value("name"), parent.value("birthDate"))
        : couple.persons().stream().anyMatch(one -> isOne(scene, one, person));
  }

  private @Nullable PersonId parent(Scene scene, PersonId child, String slot) {
    Optional<String> id =
        scene
            .inSlot(child, FactKind.PARENT, slot, effect.instant())
            .map(parent -> parent.value("person"))
            .filter(person -> !person.isEmpty());
    return couple.persons().stream()
        .filter(one -> id.filter(person -> isOne(scene, one, person)).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** Whether an id is one of the ids of the human being that a person is. */
  private static boolean isOne(Scene scene, PersonId one, String person) {
    return scene.kinship().idsOf(one).stream().anyMatch(id -> id.toString().equals(person));
  }
}
