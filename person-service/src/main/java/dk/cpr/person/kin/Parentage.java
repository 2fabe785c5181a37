package dk.cpr.person.kin;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of this room share: the two places for parents, and the custody beside each. */
final class Parentage {
  static final String MOTHER = "mother";
  static final String FATHER = "father";

  private static final Set<String> BOUND =
      Set.of(CivilStatus.MARRIED.code(), CivilStatus.REGISTERED_PARTNER.code());

  private Parentage() {}

  static FactContent parent(String slot, PersonOrName who, ParentRole role, SourceTime since) {
    Map<String, String> value = new TreeMap<>(who.fields("person", "name", "birthDate"));
    value.put("role", role.code());
    return FactContent.valid(FactKind.PARENT, value, EffectPeriod.since(since)).inSlot(slot);
  }

  static FactContent child(PersonId child, SourceTime since) {
    return FactContent.valid(
        FactKind.CHILD, Map.of("person", child.toString()), EffectPeriod.since(since));
  }

  static CustodyRelation relation(String slot) {
    return slot.equals(MOTHER) ? CustodyRelation.MOTHER : CustodyRelation.FATHER_OR_CO_MOTHER;
  }

  /** Whether custody of somebody is possible on a day. */
  static boolean isMinor(Scene scene, PersonId child, LocalDate day) {
    return scene.isUnder(child, AgeRule.OF_AGE, day);
  }

  /** The parent in a slot; a slot that names nobody is empty. */
  static Optional<Known> in(Scene scene, PersonId child, String slot, Instant when) {
    return scene
        .inSlot(child, FactKind.PARENT, slot, when)
        .filter(parent -> !(parent.value("person") + parent.value("name")).isEmpty());
  }

  /** The fact by which somebody is the child's parent at a time or later. */
  static Optional<Known> of(Scene scene, PersonId child, @Nullable PersonId parent, Instant when) {
    return scene.of(child, FactKind.PARENT).stream()
        .filter(known -> known.holdsSince(when))
        .filter(known -> known.value("person").equals(String.valueOf(parent)))
        .findFirst();
  }

  /** That a parent is married to the child, or its registered partner. */
  static Optional<Objection> spouses(
      Scene scene, PersonId child, PersonOrName parent, Instant when) {
    return scene.held(child, FactKind.CIVIL_STATUS, when).stream()
        .filter(civil -> BOUND.contains(civil.value("code")))
        .filter(civil -> civil.value("spouse").equals(String.valueOf(parent.personId())))
        .findFirst()
        .map(civil -> Objection.by(civil, "spouses", "a parent who is not the spouse"));
  }

  /** That nobody of a parent's age has had a child when this one was born. */
  static Optional<Objection> tooYoung(Scene scene, PersonId child, PersonOrName parent) {
    Optional<LocalDate> born = born(scene, parent);
    Optional<LocalDate> childBorn = scene.bornAtLatest(child);
    return born.isPresent()
            && childBorn.isPresent()
            && AgeRule.isTooYoung(born.get(), childBorn.get())
        ? Optional.of(
            scene.byBirth(child, "parent-too-young", "a parent old enough to have this child"))
        : Optional.empty();
  }

  /** The birth date of somebody of the register or without number. */
  static Optional<LocalDate> born(Scene scene, PersonOrName who) {
    @Nullable PersonId person = who.personId();
    return person == null ? Optional.ofNullable(who.birthDate()) : scene.born(person);
  }

  /** That a parent was not born before the child. */
  static Optional<Objection> notOlder(Scene scene, PersonId child, PersonOrName parent) {
    Optional<LocalDate> born = born(scene, parent);
    Optional<LocalDate> childBorn = scene.born(child);
    return born.isPresent() && childBorn.isPresent() && !born.get().isBefore(childBorn.get())
        ? Optional.of(
            scene.byBirth(child, "not-older-than-child", "a parent born before the child"))
        : Optional.empty();
  }
}
