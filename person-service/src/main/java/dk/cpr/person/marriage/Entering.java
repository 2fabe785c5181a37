package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A marriage (G), or a registered partnership (P) reported late. Nobody marries below 18; since 1
 * February 2017 there is no dispensation (ægteskabsloven § 1 a).
 */
record Entering(EventKind kind, SourceTime effect, Couple couple) implements LifeEvent {
  private static final int OF_AGE = 18;
  private static final LocalDate WITHOUT_DISPENSATION = LocalDate.of(2017, 2, 1);

  @Override
  public List<PersonId> named() {
    return couple.persons();
  }

  @Override
  public List<PersonId> principals() {
    return couple.persons();
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return named().stream().flatMap(person -> against(scene, person).stream()).findFirst();
  }

  private Optional<Objection> against(Scene scene, PersonId person) {
    LocalDate day = effect.date();
    if (!day.isBefore(WITHOUT_DISPENSATION) && scene.isUnder(person, OF_AGE, day)) {
      return Optional.of(scene.byBirth(person, "under-age", "a person of 18 or more"));
    }
    return Couple.bond(scene, person, effect.instant())
        .map(civil -> Objection.by(civil, "bound-already", "a person who is not married"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    CivilStatus status =
        kind == EventKind.PARTNERSHIP ? CivilStatus.REGISTERED_PARTNER : CivilStatus.MARRIED;
    for (PersonId person : named()) {
      drafts.touch(person, Marks.of(couple, person, status));
      drafts.succeed(person, couple.status(person, status, effect));
    }
  }
}
