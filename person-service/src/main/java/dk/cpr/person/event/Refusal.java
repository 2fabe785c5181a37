package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import java.util.Collection;
import java.util.List;

/**
 * A report that is refused.
 *
 * @param named whom it names, as far as they are persons of the register
 */
public record Refusal(EventKind kind, Objection objection, List<PersonId> named) {
  /** Of an event; whoever is new by it is told nothing of. */
  public static Refusal of(LifeEvent event, Objection objection) {
    Collection<PersonId> newcomers = event.newcomers();
    return new Refusal(
        event.kind(),
        objection,
        event.named().stream().filter(person -> !newcomers.contains(person)).toList());
  }
}
