package dk.cpr.kit.problem;

import dk.cpr.kit.sql.SqlFailure;

/** The one table SQLSTATE → problem (PostgreSQL 18, appendix A of its manual). */
final class SqlProblems {
  private SqlProblems() {}

  static ProblemType of(SqlFailure failure) {
    return switch (failure.state()) {
      case "23P01" -> ProblemType.CONTRADICTS_KNOWN_FACT;
      case "23505" -> ProblemType.ALREADY_REPORTED;
      case "40001", "40P01", "55P03", "57014", "25P04" -> ProblemType.TRY_AGAIN;
      default -> ofClass(failure.state());
    };
  }

  private static ProblemType ofClass(String state) {
    if (state.startsWith("22")) {
      // A data exception: text that the database cannot hold, a time beyond its calendar.
      return ProblemType.INVALID_INPUT;
    }
    boolean passing = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    return passing ? ProblemType.TRY_AGAIN : ProblemType.INTERNAL_ERROR;
  }
}
