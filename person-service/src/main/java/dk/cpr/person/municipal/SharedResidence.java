package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A child below 18 lives with the two who are known as its parents. */
record SharedResidence(PersonId child, PersonId parent, PersonId otherParent, EffectPeriod period)
    implements LifeEvent {
  private static final int OF_AGE = 18;

  @Override
  public EventKind kind() {
    return EventKind.SHARED_RESIDENCE;
  }

  @Override
  public SourceTime effect() {
    return Objects.requireNonNull(period.from());
  }

  @Override
  public List<PersonId> named() {
    return List.of(child, parent, otherParent);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    if (!scene.isUnder(child, OF_AGE, effect().date())) {
      return Optional.of(scene.byBirth(child, "of-age", "a child below 18"));
    }
    List<String> known =
        scene.held(child, FactKind.PARENT, effect().instant()).stream()
            .map(fact -> fact.value("person"))
            .toList();
    boolean theirs = known.contains(parent.toString()) && known.contains(otherParent.toString());
    return theirs
        ? Optional.empty()
        : Optional.of(Objection.lack("not-the-parents", "the two known parents"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(
        child,
        FactContent.valid(
            FactKind.SHARED_RESIDENCE,
            Map.of("parent", parent.toString(), "otherParent", otherParent.toString()),
            period));
  }
}
