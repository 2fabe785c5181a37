package dk.cpr.protection.access;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;

/** A question to another service: no answer is a refusal to go on (law 4), never a guess. */
public final class PeerCalls {
  private PeerCalls() {}

  /**
   * The answer of a peer.
   *
   * @throws ProblemException the given type when there is none, also when the identity provider
   *     gives no token to ask with
   */
  public static <T> T ask(ProblemType without, Supplier<T> question) {
    try {
      return question.get();
    } catch (RemoteProblem | ProcessingException e) {
      ProblemException problem = new ProblemException(without);
      problem.addSuppressed(e);
      throw problem;
    }
  }
}
