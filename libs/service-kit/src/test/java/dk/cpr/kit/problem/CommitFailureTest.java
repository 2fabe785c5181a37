package dk.cpr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.UndeclaredThrowableException;
import org.junit.jupiter.api.Test;

class CommitFailureTest {
  @Test
  void aCommitThatFailedIsToBeTriedAgain() {
    Response answer =
        new ProblemMappers()
            .anythingElse(new UndeclaredThrowableException(new RollbackException("no commit")));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
  }
}
