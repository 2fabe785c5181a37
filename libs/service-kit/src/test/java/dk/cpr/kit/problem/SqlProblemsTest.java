package dk.cpr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kit.problem.SqlProblems.Sender;
import dk.cpr.kit.sql.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlProblemsTest {
  @ParameterizedTest
  @CsvSource({
    "23505, ANYBODY_ELSE, TRY_AGAIN",
    "23505, PEER, TRY_AGAIN",
    "23P01, PEER, TRY_AGAIN",
    "25P04, PEER, TRY_AGAIN",
    "57P01, PEER, TRY_AGAIN",
    "08006, PEER, TRY_AGAIN",
    "22021, ANYBODY_ELSE, INVALID_INPUT",
    "22021, PEER, INTERNAL_ERROR",
    "22P05, PEER, INTERNAL_ERROR",
    "23514, PEER, INTERNAL_ERROR",
    "42703, ANYBODY_ELSE, INTERNAL_ERROR",
  })
  void aRaceIsToBeTriedAgainAndAValueThatAPeerSentIsAFaultOfOurs(
      String state, Sender sender, ProblemType told) {
    assertThat(SqlProblems.of(new SqlFailure(new SQLException("", state)), sender)).isEqualTo(told);
  }
}
