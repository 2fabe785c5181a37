package dk.cpr.person.death;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.Precision;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.home.LostHome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A death: status 90 and civil status D; the spouse is widowed (E, L); custody that the dead person
 * held of a child below 18 ends, that of another holder stays; custody and guardianship of the dead
 * person, a separation, a disappearance and a shared residence end; a parent who died before the
 * child was born never had custody. Of two spouses the one who died first widows the other, in
 * whatever order that is reported; of two who died on a day whose hours are not known, none
 * outlived the other.
 */
record Death(EventKind kind, SourceTime effect, PersonId person) implements LifeEvent {
  private static final List<FactKind> ENDING =
      List.of(
          FactKind.CUSTODY,
          FactKind.GUARDIANSHIP,
          FactKind.SEPARATION,
          FactKind.DISAPPEARANCE,
          FactKind.SHARED_RESIDENCE);
  private static final Set<String> WIDOWED =
      Set.of(CivilStatus.WIDOWED.code(), CivilStatus.SURVIVING_PARTNER.code());

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
  public Optional<LostHome> lostHome() {
    return Optional.of(LostHome.DEATH);
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene
        .death(person)
        .map(death -> Objection.by(death, "dead-already", "a person who is not dead"))
        .or(() -> byWhatCameLater(scene));
  }

  private Optional<Objection> byWhatCameLater(Scene scene) {
    return Stream.concat(
            ENDING.stream().flatMap(ending -> scene.of(person, ending).stream()),
            minors(scene).flatMap(child -> heldOf(scene, child)))
        .filter(known -> known.startsSince(last(scene)))
        .filter(known -> !isSinceBirth(scene, known))
        .findFirst()
        .map(known -> Objection.by(known, "starts-later", "a time after this fact's start"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    List<Known> never = neverWidowed(scene);
    List<Known> civil = reaching(scene, person, FactKind.CIVIL_STATUS);
    never.forEach(drafts::annul);
    civil.forEach(drafts::cutOff);
    ENDING.forEach(ending -> reaching(scene, person, ending).forEach(drafts::cutOff));
    reaching(scene, person, FactKind.PERSON_STATUS).forEach(drafts::cutOff);
    planned(scene).forEach(drafts::annul);
    Map<String, String> spouse =
        Stream.concat(civil.stream(), never.stream())
            .reduce((before, last) -> last)
            .map(Death::spouse)
            .orElse(Map.of());
    drafts.succeed(person, since(FactKind.PERSON_STATUS, Map.of("code", PersonStatus.DEAD.code())));
    drafts.succeed(person, status(CivilStatus.DEAD, spouse));
    civil.stream()
        .filter(known -> !never.contains(known))
        .reduce((before, last) -> last)
        .ifPresent(bond -> widow(scene, drafts, bond));
    minors(scene).forEach(child -> endCare(scene, drafts, child));
  }

  /**
   * What begins before this gives way to the death: of a death that is known by its day, whatever
   * began on that day; of one in the minute of birth, what began with it.
   */
  private Instant last(Scene scene) {
    boolean atBirth =
        scene.birth(person).filter(b -> b.start().equals(effect.instant())).isPresent();
    return atBirth || effect.precision() == Precision.DAY ? effect.end() : effect.instant();
  }

  private List<Known> reaching(Scene scene, PersonId of, FactKind kindOf) {
    return scene.reaching(of, kindOf, effect.instant(), last(scene));
  }

  /** A departure that was reported ahead: the dead do not leave. */
  private Stream<Known> planned(Scene scene) {
    return scene.of(person, FactKind.PERSON_STATUS).stream()
        .filter(status -> status.startsSince(last(scene)) && status.startsSince(scene.at()));
  }

  /** Widowhood that was registered when the spouse's death was, which came later or with this. */
  private List<Known> neverWidowed(Scene scene) {
    return scene.of(person, FactKind.CIVIL_STATUS).stream()
        .filter(known -> WIDOWED.contains(known.value("code")))
        .filter(known -> known.startsSince(effect.instant()))
        .filter(
            known ->
                find(scene, known.value("spouse"))
                    .flatMap(scene::death)
                    .filter(death -> death.start().equals(known.start()))
                    .isPresent())
        .toList();
  }

  /** Only a spouse whose own civil status says the same, and who lived longer, is widowed. */
  private void widow(Scene scene, Drafts drafts, Known bond) {
    Optional<PersonId> spouse =
        find(scene, bond.value("spouse"))
            .filter(s -> scene.death(s).filter(death -> death.beganBefore(last(scene))).isEmpty());
    spouse
        .flatMap(
            s ->
                reaching(scene, s, FactKind.CIVIL_STATUS).stream()
                    .filter(theirs -> theirs.value("spouse").equals(person.toString()))
                    .filter(theirs -> theirs.value("code").equals(bond.value("code")))
                    .reduce((before, last) -> last))
        .ifPresent(theirs -> widow(scene, drafts, theirs.fact().personId(), theirs));
  }

  private void widow(Scene scene, Drafts drafts, PersonId spouse, Known theirs) {
    boolean married = theirs.value("code").equals(CivilStatus.MARRIED.code());
    if (!married && !theirs.value("code").equals(CivilStatus.REGISTERED_PARTNER.code())) {
      return;
    }
    drafts.touch(spouse, married ? Mark.SPOUSE : Mark.PARTNER);
    reaching(scene, spouse, FactKind.SEPARATION).forEach(drafts::cutOff);
    reaching(scene, spouse, FactKind.CIVIL_STATUS).forEach(drafts::cutOff);
    FactContent widowed =
        status(married ? CivilStatus.WIDOWED : CivilStatus.SURVIVING_PARTNER, spouse(theirs));
    // A spouse who died since was widowed until then.
    drafts.succeed(spouse, widowed.during(widowed.effect().until(theirs.content().effect().to())));
  }

  private Stream<PersonId> minors(Scene scene) {
    return scene.persons().stream()
        .filter(child -> !child.equals(person))
        .filter(child -> !scene.hasReached(child, AgeRule.OF_AGE, effect.date()))
        .sorted();
  }

  private void endCare(Scene scene, Drafts drafts, PersonId child) {
    List<Known> held =
        heldOf(scene, child).filter(known -> known.holdsSince(effect.instant())).toList();
    if (!held.isEmpty()) {
      drafts.touch(child, Mark.CHILD);
    }
    for (Known care : held) {
      if (care.beganBefore(last(scene))) {
        drafts.cutOff(care);
      } else {
        drafts.annul(care);
      }
    }
  }

  /** Custody that a child's birth after this death gave to the dead: nobody ever had it. */
  private boolean isSinceBirth(Scene scene, Known custody) {
    PersonId child = custody.fact().personId();
    @Nullable SourceTime since = custody.since();
    return custody.content().kind() == FactKind.CUSTODY
        && !child.equals(person)
        && since != null
        && scene.born(child).filter(since.date()::equals).isPresent();
  }

  /** Custody of a child that the dead held, and its residence with the dead, whenever it was. */
  private Stream<Known> heldOf(Scene scene, PersonId child) {
    return Stream.concat(
        scene.of(child, FactKind.CUSTODY).stream().filter(custody -> isHeldByDead(scene, custody)),
        scene.of(child, FactKind.SHARED_RESIDENCE).stream()
            .filter(home -> home.content().value().containsValue(person.toString())));
  }

  private boolean isHeldByDead(Scene scene, Known custody) {
    String relation = custody.value("relation");
    if (relation.equals(CustodyRelation.MOTHER.code())) {
      return isParent(scene, custody, "mother");
    }
    return relation.equals(CustodyRelation.FATHER_OR_CO_MOTHER.code())
        ? isParent(scene, custody, "father")
        : custody.value("holder").equals(person.toString());
  }

  /** Whether the dead was the parent in a place while custody was held by that place. */
  private boolean isParent(Scene scene, Known custody, String slot) {
    return scene.of(custody.fact().personId(), FactKind.PARENT).stream()
        .filter(parent -> parent.content().slot().equals(slot))
        .filter(parent -> parent.content().effect().overlaps(custody.content().effect()))
        .anyMatch(parent -> parent.value("person").equals(person.toString()));
  }

  private static Optional<PersonId> find(Scene scene, String id) {
    return scene.persons().stream().filter(one -> one.toString().equals(id)).findFirst();
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
