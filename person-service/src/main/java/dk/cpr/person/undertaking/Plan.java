package dk.cpr.person.undertaking;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.LifeEvent;
import java.util.List;
import java.util.Optional;

/**
 * What one kind of event needs of other services before its facts can be registered.
 *
 * @param <R> what is kept of a report: checked, with persons by their ids; JSON can write and read
 *     it
 */
public interface Plan<R> {
  EventKind kind();

  /** The class of what is kept. */
  Class<R> reportType();

  /** What is done elsewhere, in this order; after a refusal undone in the other. */
  List<PlanStep<R>> steps();

  /** What is then done here. */
  LifeEvent event(R report);

  /**
   * What the other services would do to the persons of the event; empty where none can tell.
   *
   * @throws dk.cpr.kit.problem.RemoteProblem when one of them would refuse
   */
  default List<EventView.Person> foreseen(Deed<R> deed) {
    return List.of();
  }

  /** What else is stored with an undertaking that begins, in the same transaction. */
  default void begun(Deed<R> deed) {}

  /** What the other services did. */
  default List<EventView.Person> elsewhere(Deed<R> deed) {
    return List.of();
  }

  /** What the same report has in common with itself under another key; empty where facts tell. */
  default Optional<String> naturalKey(R report) {
    return Optional.empty();
  }

  /**
   * Requires of a report that is sound what only those who are in the register can tell: asked last
   * before it is begun, and of a preview.
   *
   * @throws dk.cpr.kit.problem.ProblemException likely-registered
   */
  default void requireNew(R report) {}

  /** Whether somebody gets a number by it, which the reporter is told. */
  default boolean givesNumber() {
    return false;
  }
}
