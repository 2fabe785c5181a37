package dk.cpr.person.disappearance;

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
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.home.LostHome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A disappearance and its end: the period itself, and status 70 over it. */
record Missing(EventKind kind, SourceTime effect, PersonId person) implements LifeEvent {
  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<LostHome> lostHome() {
    return kind == EventKind.FINDING ? Optional.empty() : Optional.of(LostHome.DISAPPEARANCE);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    Optional<Known> known = held(scene).findFirst();
    if (kind == EventKind.FINDING) {
      return known.isPresent()
          ? Optional.empty()
          : Optional.of(Objection.lack("not-missing", "a person who is missing"));
    }
    return known
        .map(fact -> Objection.by(fact, "missing-already", "a person who is not missing"))
        .or(() -> notResident(scene));
  }

  /**
   * Who lives elsewhere or only has a number is not looked for here, and would lose that status.
   */
  private Optional<Objection> notResident(Scene scene) {
    return scene.held(person, FactKind.PERSON_STATUS, effect.instant()).stream()
        .findFirst()
        .map(status -> Objection.by(status, "not-resident", "a person who lives here"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    if (kind == EventKind.FINDING) {
      held(scene).forEach(drafts::end);
      return;
    }
    EffectPeriod since = EffectPeriod.since(effect);
    drafts.succeed(person, FactContent.valid(FactKind.DISAPPEARANCE, Map.of(), since));
    drafts.succeed(
        person,
        FactContent.valid(
            FactKind.PERSON_STATUS, Map.of("code", PersonStatus.DISAPPEARED.code()), since));
  }

  private Stream<Known> held(Scene scene) {
    return Stream.concat(
        scene.held(person, FactKind.DISAPPEARANCE, effect.instant()).stream(),
        scene.held(person, FactKind.PERSON_STATUS, effect.instant()).stream()
            .filter(status -> status.value("code").equals(PersonStatus.DISAPPEARED.code())));
  }
}
