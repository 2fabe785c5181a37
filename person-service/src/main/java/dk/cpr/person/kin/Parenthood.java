package dk.cpr.person.kin;

import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.named.PersonOrName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A father or co-mother takes the empty second place; the child becomes theirs; custody becomes
 * theirs too when joint care is declared, for as long as the child is below 18. A father may be
 * dead, but then holds no custody.
 */
record Parenthood(
    SourceTime effect, PersonId child, PersonOrName parent, ParentRole role, JointCare care)
    implements LifeEvent {

  @Override
  public EventKind kind() {
    return EventKind.PARENTHOOD;
  }

  @Override
  public List<PersonId> named() {
    return Stream.of(child, parent.personId()).filter(Objects::nonNull).toList();
  }

  @Override
  public List<PersonId> alive() {
    return List.of(child);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return Parentage.in(scene, child, Parentage.FATHER, effect.instant())
        .map(known -> Objection.by(known, "parent-already", "a child without a second parent"))
        .or(() -> byMother(scene))
        .or(() -> Parentage.notOlder(scene, child, parent))
        .or(() -> byDeath(scene));
  }

  private Optional<Objection> byMother(Scene scene) {
    return Parentage.of(scene, child, parent.personId(), effect.instant())
        .map(mother -> Objection.by(mother, "is-mother", "somebody else than the mother"));
  }

  private Optional<Objection> byDeath(Scene scene) {
    @Nullable PersonId person = parent.personId();
    return person == null || !sharesCustody(scene)
        ? Optional.empty()
        : scene
            .death(person)
            .filter(death -> death.holdsAt(effect.instant()))
            .map(Parenthood::deadHolder);
  }

  private static Objection deadHolder(Known death) {
    return Objection.by(death, "dead", "a custody holder who is alive");
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(child, Parentage.parent(Parentage.FATHER, parent, role, effect));
    @Nullable PersonId person = parent.personId();
    if (person != null) {
      drafts.touch(person, Mark.NEW_FATHER).succeed(person, Parentage.child(child, effect));
    }
    String relation = CustodyRelation.FATHER_OR_CO_MOTHER.code();
    if (sharesCustody(scene)
        && scene.inSlot(child, FactKind.CUSTODY, relation, effect.instant()).isEmpty()) {
      drafts.succeed(child, Parentage.custody(Parentage.FATHER, effect));
    }
  }

  private boolean sharesCustody(Scene scene) {
    return care == JointCare.DECLARED && scene.isUnder(child, Parentage.OF_AGE, effect.date());
  }
}
