package dk.cpr.person.death;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A death: status 90 and civil status D; the spouse is widowed (E, L); custody that the dead person
 * held of a child below 18 ends, that of another holder stays; custody and guardianship of the dead
 * person, a separation and a disappearance end.
 */
record Death(EventKind kind, SourceTime effect, PersonId person) implements LifeEvent {
  private static final int OF_AGE = 18;
  private static final List<FactKind> ENDING =
      List.of(FactKind.CUSTODY, FactKind.GUARDIANSHIP, FactKind.SEPARATION, FactKind.DISAPPEARANCE);

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  /** That nobody dies twice is said by {@link #objection}. */
  @Override
  public List<PersonId> alive() {
    return List.of();
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene
        .death(person)
        .map(death -> Objection.by(death, "dead-already", "a person who is not dead"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    Optional<Known> civil = scene.one(person, FactKind.CIVIL_STATUS, effect.instant());
    ENDING.forEach(ending -> scene.held(person, ending, effect.instant()).forEach(drafts::end));
    drafts.succeed(person, since(FactKind.PERSON_STATUS, Map.of("code", PersonStatus.DEAD.code())));
    drafts.succeed(person, status(CivilStatus.DEAD, civil.map(Death::spouse).orElse(Map.of())));
    civil.ifPresent(bond -> widow(scene, drafts, bond));
    scene.persons().stream()
        .filter(child -> !child.equals(person))
        .sorted()
        .forEach(child -> endCustody(scene, drafts, child));
  }

  /** Only a spouse whose own civil status says the same is widowed. */
  private void widow(Scene scene, Drafts drafts, Known bond) {
    scene.persons().stream()
        .filter(spouse -> spouse.toString().equals(bond.value("spouse")))
        .flatMap(spouse -> scene.held(spouse, FactKind.CIVIL_STATUS, effect.instant()).stream())
        .filter(theirs -> theirs.value("spouse").equals(person.toString()))
        .filter(theirs -> theirs.value("code").equals(bond.value("code")))
        .findFirst()
        .ifPresent(theirs -> widow(scene, drafts, theirs.fact().personId(), theirs));
  }

  private void widow(Scene scene, Drafts drafts, PersonId spouse, Known theirs) {
    boolean married = theirs.value("code").equals(CivilStatus.MARRIED.code());
    if (!married && !theirs.value("code").equals(CivilStatus.REGISTERED_PARTNER.code())) {
      return;
    }
    drafts.touch(spouse, married ? Mark.SPOUSE : Mark.PARTNER);
    scene.held(spouse, FactKind.SEPARATION, effect.instant()).forEach(drafts::end);
    drafts.succeed(
        spouse,
        status(married ? CivilStatus.WIDOWED : CivilStatus.SURVIVING_PARTNER, spouse(theirs)));
  }

  private void endCustody(Scene scene, Drafts drafts, PersonId child) {
    List<Known> held =
        scene.held(child, FactKind.CUSTODY, effect.instant()).stream()
            .filter(custody -> isHeldByDead(scene, child, custody))
            .toList();
    if (!held.isEmpty() && !scene.hasReached(child, OF_AGE, effect.date())) {
      drafts.touch(child, Mark.CHILD);
      held.forEach(drafts::end);
    }
  }

  private boolean isHeldByDead(Scene scene, PersonId child, Known custody) {
    String relation = custody.value("relation");
    if (relation.equals(CustodyRelation.MOTHER.code())) {
      return isParent(scene, child, "mother");
    }
    return relation.equals(CustodyRelation.FATHER_OR_CO_MOTHER.code())
        ? isParent(scene, child, "father")
        : custody.value("holder").equals(person.toString());
  }

  private boolean isParent(Scene scene, PersonId child, String slot) {
    return scene
        .inSlot(child, FactKind.PARENT, slot, effect.instant())
        .filter(parent -> parent.value("person").equals(person.toString()))
        .isPresent();
  }

  private FactContent status(CivilStatus status, Map<String, String> spouse) {
    Map<String, String> value = new TreeMap<>(spouse);
    value.put("code", status.code());
    return since(FactKind.CIVIL_STATUS, value);
  }

  private FactContent since(FactKind of, Map<String, String> value) {
    return FactContent.valid(of, value, EffectPeriod.since(effect));
  }

  /** The published extract keeps the spouse in the civil status of widowed and dead. */
  private static Map<String, String> spouse(Known civil) {
    Map<String, String> spouse = new TreeMap<>(civil.content().value());
    spouse.keySet().removeIf(field -> !field.startsWith("spouse"));
    return spouse;
  }
}
