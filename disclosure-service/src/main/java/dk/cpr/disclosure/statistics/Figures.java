package dk.cpr.disclosure.statistics;

import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts that were made, for as long as there is room: at a point of both axes they stay true. One
 * is made at a time; who does not want to wait for it asks again.
 */
@ApplicationScoped
class Figures {
  private static final int ROOM = 64;

  private final Counting counting;
  private final Duration patience;
  private final Map<AsOf, FutureTask<Count>> kept = new LinkedHashMap<>(ROOM, 0.75f, true);

  Figures(
      Counting counting, @ConfigProperty(name = "cpr.statistics.answer-within") Duration patience) {
    this.counting = counting;
    this.patience = patience;
  }

  /**
   * The count at a point of both axes.
   *
   * @throws ProblemException try-again while it, or another one, is being made
   */
  Count at(AsOf asOf) {
    FutureTask<Count> task = task(asOf);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.TRY_AGAIN);
    } catch (ExecutionException e) {
      forget(asOf);
      if (e.getCause() instanceof SqlFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("a count could not be made", e.getCause());
    }
  }

  private synchronized FutureTask<Count> task(AsOf asOf) {
    @Nullable FutureTask<Count> made = kept.get(asOf);
    if (made != null) {
      return made;
    }
    if (kept.values().stream().anyMatch(task -> !task.isDone())) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    FutureTask<Count> task = new FutureTask<>(() -> counting.at(asOf));
    kept.put(asOf, task);
    if (kept.size() > ROOM) {
      kept.remove(kept.keySet().iterator().next());
    }
    Thread.ofVirtual().name("count").start(task);
    return task;
  }

  private synchronized void forget(AsOf asOf) {
    kept.remove(asOf);
  }
}
