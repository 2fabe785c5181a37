package dk.cpr.person.saga;

import java.time.Instant;
import java.util.UUID;

/**
 * A saga that cannot go on and waits for an operator.
 *
 * @param kind its table
 * @param stepName where it stands
 * @param status RUNNING forward, UNDOING on its way back
 * @param fault what failed, without a value
 */
public record ParkedSaga(
    UUID id,
    String kind,
    String stepName,
    Saga.Status status,
    int attempts,
    String fault,
    Instant since) {

  /** What an operator may decide. */
  public enum Act {
    /** Try the step again. */
    RETRY("leased_until = clock_timestamp()", "true"),
    /** Undo what was done. */
    GO_BACK(
        "leased_until = clock_timestamp(), status = 'UNDOING', refusal = 'given-up'",
        "status = 'RUNNING'"),
    /** End it, and leave what was done as it stands. */
    GIVE_UP(
        "status = 'REFUSED', refusal = coalesce(refusal, 'given-up'),"
            + " ended_at = clock_timestamp()",
        "true");

    private final String change;
    private final String condition;

    Act(String change, String condition) {
      this.change = change;
      this.condition = condition;
    }

    String change() {
      return change;
    }

    String condition() {
      return condition;
    }
  }
}
