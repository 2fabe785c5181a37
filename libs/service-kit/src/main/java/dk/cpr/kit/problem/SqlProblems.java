package dk.cpr.kit.problem;

import dk.cpr.kit.sql.SqlFailure;

/** The one table SQLSTATE → problem (PostgreSQL 18, appendix A of its manual). */
final class SqlProblems {
  private SqlProblems() {}

  /** Who sent what the database was given. */
  enum Sender {
    /** A service of the suite, which asks for nothing that cannot be kept unless it is at fault. */
    PEER,
    ANYBODY_ELSE
  }

  /**
   * A race (23505, 23P01) is no answer: who asks again is judged by what the other has written.
   * What a rule considers is found before it comes to the database.
   */
  static ProblemType of(SqlFailure failure, Sender sender) {
    if (failure.isPassing()) {
      return ProblemType.TRY_AGAIN;
    }
    return failure.isOfValue() && sender == Sender.ANYBODY_ELSE
        ? ProblemType.INVALID_INPUT
        : ProblemType.INTERNAL_ERROR;
  }
}
