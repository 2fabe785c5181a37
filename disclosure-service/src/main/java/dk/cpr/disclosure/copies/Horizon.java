package dk.cpr.disclosure.copies;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when everything is known here that was registered anywhere: an answer as of an instant
 * before it is the same whenever it is given. It is usually one to three seconds ago.
 */
@ApplicationScoped
public class Horizon {
  private final LogCursors cursors;
  private volatile @Nullable Instant complete;

  Horizon(LogCursors cursors) {
    this.cursors = cursors;
  }

  /** Looks at how far the logs are applied, by any instance. */
  public void look() {
    complete = cursors.completeUntil().orElse(null);
  }

  /**
   * The instant, as it was when it was last looked at.
   *
   * @throws ProblemException try-again before the logs were read to their ends for the first time
   */
  public Instant complete() {
    @Nullable Instant known = complete;
    if (known == null) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return known;
  }
}
