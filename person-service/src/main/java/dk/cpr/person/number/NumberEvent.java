package dk.cpr.person.number;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that becomes of numbers and changes no fact here: both persons get the event, and keep
 * their ids and their facts. Also numbers of the dead are mended. Two who are kin, married or in
 * each other's care are not one.
 *
 * @param other whose number survives, or did
 */
record NumberEvent(EventKind kind, SourceTime effect, PersonId person, @Nullable PersonId other)
    implements LifeEvent {

  @Override
  public List<PersonId> named() {
    return Stream.of(person, other).filter(Objects::nonNull).distinct().toList();
  }

  @Override
  public Collection<PersonId> alive() {
    return List.of();
  }

  @Override
  public Place place() {
    return Place.ELSEWHERE;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    if (person.equals(other)) {
      return Optional.of(Objection.lack("same-person", "two persons of the register"));
    }
    return kind == EventKind.DUPLICATE && other != null
        ? Stream.concat(naming(scene, person, other), naming(scene, other, person))
            .findFirst()
            .map(known -> Objection.by(known, "related", "two who are nothing to each other"))
        : Optional.empty();
  }

  /** What a person is to another, who then is somebody else: a spouse, a parent, a guardian. */
  private static Stream<Known> naming(Scene scene, PersonId of, PersonId other) {
    return scene.of(of).stream()
        .filter(known -> !known.content().effect().isEmpty())
        .filter(
            known ->
                known.content().kind().personFields().stream()
                    .anyMatch(field -> known.value(field).equals(other.toString())));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    if (other != null) {
      drafts.touch(other, kind == EventKind.DUPLICATE ? Mark.NEW_NUMBER : Mark.FORMER_NUMBER);
    }
  }
}
