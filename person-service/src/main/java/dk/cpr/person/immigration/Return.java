package dk.cpr.person.immigration;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The status of someone who lives elsewhere (80), only has a number (20) or was missing (70) ends;
 * what takes its place follows from the home.
 */
record Return(SourceTime effect, PersonId person) implements LifeEvent {
  private static final Set<String> AWAY =
      Set.of(
          PersonStatus.EMIGRATED.code(),
          PersonStatus.ADMINISTRATIVE.code(),
          PersonStatus.DISAPPEARED.code());

  @Override
  public EventKind kind() {
    return EventKind.RETURN;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    Optional<Known> later =
        scene.of(person, FactKind.PERSON_STATUS).stream().filter(this::startsLater).findFirst();
    if (later.isPresent()) {
      return later.map(
          status -> Objection.by(status, "starts-later", "a time after this fact's start"));
    }
    return away(scene).isEmpty()
        ? Optional.of(Objection.lack("not-abroad", "a person who does not live here"))
        : Optional.empty();
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    away(scene).forEach(drafts::end);
    scene.held(person, FactKind.DISAPPEARANCE, effect.instant()).forEach(drafts::end);
  }

  private List<Known> away(Scene scene) {
    return scene.held(person, FactKind.PERSON_STATUS, effect.instant()).stream()
        .filter(status -> AWAY.contains(status.value("code")))
        .toList();
  }

  private boolean startsLater(Known status) {
    return status.since() != null && !status.since().instant().isBefore(effect.instant());
  }
}
