package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A registered partnership becomes a marriage (lov 532 of 12 June 2012); a separation goes on. */
record Converting(SourceTime effect, Couple couple, CommonChildren children) implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.CONVERSION;
  }

  @Override
  public List<PersonId> named() {
    return couple.persons();
  }

  @Override
  public Reach reach() {
    return children == CommonChildren.JOINT ? Reach.FAMILIES : Reach.NAMED;
  }

  @Override
  public List<PersonId> descendants() {
    return couple.persons();
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return couple
        .notBound(scene, effect, Set.of(CivilStatus.REGISTERED_PARTNER))
        .or(() -> couple.kin(scene, effect));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    for (PersonId person : named()) {
      drafts.touch(person, Marks.of(couple, person, CivilStatus.MARRIED));
      drafts.succeed(
          person, couple.status(couple.bond(scene, person, effect), CivilStatus.MARRIED, effect));
    }
    if (children == CommonChildren.JOINT) {
      new JointCustody(couple, effect).give(scene, drafts);
    }
  }
}
