package dk.cpr.person.saga;

import dk.cpr.kit.problem.RemoteProblem;
import java.util.Optional;

/**
 * What the steps of a kind of saga are. Each must be such that taking it again does nothing twice:
 * its answer may be lost.
 */
public interface SagaCourse<T extends Saga> {
  SagaTable<T> table();

  /** Takes the next step and stores that; empty when it waits, or someone else holds the saga. */
  Optional<T> forward(T saga);

  /** Undoes what was done, and stores that; empty as above. */
  Optional<T> back(T saga);

  /** A step was refused by another service. */
  default Optional<T> refused(T saga, RemoteProblem refusal) {
    return table().refuse(saga, refusal.slug());
  }
}
