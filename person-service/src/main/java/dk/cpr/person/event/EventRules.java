package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** What stands against every event, and whether one may happen. */
final class EventRules {
  private EventRules() {}

  /** What the register makes of a report. */
  sealed interface Verdict {
    /** It happens. */
    record Lawful(Collection<Touched> touched) implements Verdict {}

    /** It contradicts what is known. */
    record Refused(Objection objection) implements Verdict {}
  }

  static Verdict judge(LifeEvent event, Scene scene) {
    Optional<Objection> objection =
        byDeath(event, scene).or(() -> beforeBirth(event, scene)).or(() -> event.objection(scene));
    if (objection.isPresent()) {
      return new Verdict.Refused(objection.get());
    }
    Drafts drafts = new Drafts(scene, event.effect()).touch(event.named().getFirst(), Mark.MAIN);
    event.happen(scene, drafts);
    return drafts
        .clash()
        .or(() -> nothing(event, drafts.touched()))
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> new Verdict.Lawful(drafts.touched()));
  }

  private static Optional<Objection> nothing(LifeEvent event, Collection<Touched> touched) {
    boolean changes =
        event.place() == LifeEvent.Place.ELSEWHERE
            || touched.stream().anyMatch(one -> !one.closed().isEmpty() || !one.opened().isEmpty());
    return changes
        ? Optional.empty()
        : Optional.of(Objection.lack("known-already", "something that is not known yet"));
  }

  private static Optional<Objection> byDeath(LifeEvent event, Scene scene) {
    return event.alive().stream()
        .flatMap(person -> scene.death(person).stream())
        .filter(death -> death.holdsAt(event.effect().instant()))
        .map(death -> Objection.by(death, "dead", "a person who was alive then"))
        .findFirst();
  }

  private static Optional<Objection> beforeBirth(LifeEvent event, Scene scene) {
    LocalDate day = event.effect().date();
    for (PersonId person : event.named()) {
      if (scene.born(person).filter(day::isBefore).isPresent()) {
        return Optional.of(
            scene.byBirth(person, "before-birth", "a time after the person's birth"));
      }
    }
    return Optional.empty();
  }
}
