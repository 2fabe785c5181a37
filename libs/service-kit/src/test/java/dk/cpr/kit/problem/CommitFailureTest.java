package dk.cpr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import org.junit.jupiter.api.Test;

class CommitFailureTest {
  @Test
  void aCommitThatFailedIsToBeTriedAgain() {
    Response answer =
        new ProblemMappers()
            .anythingElse(
                new UndeclaredThrowableException(new RollbackException("no commit")), nobody());
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
  }

  /** A request that is not asked who sent it. */
  private static ContainerRequestContext nobody() {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            CommitFailureTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
