package dk.cpr.disclosure.copies;

import dk.cpr.kit.sql.SqlFailure;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/**
 * Why a change cannot be applied, which trying it again at once does not mend.
 *
 * @param what an SQLSTATE or the name of a failure, never a value
 */
record Fault(String what) {
  /** For what waits for an earlier change of the person. */
  static final Fault BEHIND = new Fault("BEHIND");

  /**
   * Takes a step; gives its fault, if it has one.
   *
   * @throws SqlFailure where the database, and not what it was given, is at fault
   */
  static Optional<Fault> of(Runnable step) {
    FutureTask<Boolean> task = new FutureTask<>(step, true);
    task.run();
    return task.state() == FutureTask.State.SUCCESS
        ? Optional.empty()
        : Optional.of(of(task.exceptionNow()));
  }

  private static Fault of(Throwable cause) {
    return switch (cause) {
      case SqlFailure failure when !isOfWhatWasGiven(failure) -> throw failure;
      case SqlFailure failure -> new Fault("SQLSTATE " + failure.state());
      case Error error -> throw error;
      default -> new Fault(cause.getClass().getSimpleName());
    };
  }

  /** A value that the database cannot hold, or that breaks what it holds together. */
  private static boolean isOfWhatWasGiven(SqlFailure failure) {
    return failure.state().startsWith("22") || failure.state().startsWith("23");
  }
}
