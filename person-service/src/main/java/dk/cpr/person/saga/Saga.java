package dk.cpr.person.saga;

import java.util.UUID;

/** Something that was begun, and how far it has come. */
public interface Saga {
  UUID id();

  Status status();

  /** The next step forward; where it was refused, the one that was. */
  String stepName();

  /** Attempts since the last step that succeeded. */
  int attempts();

  /** Who works on it. */
  UUID leaseOwner();

  /** Whether nothing is left to do. */
  default boolean hasEnded() {
    return status() == Status.DONE || status() == Status.REFUSED;
  }

  /** Where it is going. */
  enum Status {
    RUNNING,
    DONE,
    /** On its way back after a refusal. */
    UNDOING,
    REFUSED
  }
}
