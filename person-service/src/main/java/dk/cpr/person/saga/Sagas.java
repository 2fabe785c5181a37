package dk.cpr.person.saga;

import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.sql.SqlFailure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings sagas forward, step by step, on threads of their own, so that a caller can leave while one
 * goes on. A step that fails is tried again later by whoever takes the saga then; a step that is
 * refused turns it round.
 */
@ApplicationScoped
public class Sagas {
  private static final Logger LOG = Logger.getLogger(Sagas.class);
  private static final int STOP_WITHIN_SECONDS = 5;
  private static final Set<Integer> CONSIDERED = Set.of(409, 422);
  private static final String OUR_FAULT = "idempotency-key-reused";

  private final long answerWithin;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Sagas(@ConfigProperty(name = "cpr.saga.answer-within") Duration answerWithin) {
    this.answerWithin = answerWithin.toMillis();
  }

  /** Works on a saga whose lease is held; gives it back as it is when that takes too long. */
  public <T extends Saga> T awhile(SagaCourse<T> course, T held) {
    return begin(course, held).completeOnTimeout(held, answerWithin, TimeUnit.MILLISECONDS).join();
  }

  /** Begins to work on a saga whose lease is held; it ends with the saga as it stands then. */
  <T extends Saga> CompletableFuture<T> begin(SagaCourse<T> course, T held) {
    return CompletableFuture.supplyAsync(() -> run(course, held), threads)
        .exceptionally(
            failure -> {
              LOG.errorf(
                  failure,
                  "%s %s stopped; its lease will run out",
                  course.table().name(),
                  held.id());
              return held;
            });
  }

  private static <T extends Saga> T run(SagaCourse<T> course, T held) {
    T current = held;
    while (!current.hasEnded()) {
      Optional<T> next = step(course, current);
      if (next.isEmpty()) {
        return course.table().find(current.id()).orElse(current);
      }
      current = next.get();
    }
    return current;
  }

  private static <T extends Saga> Optional<T> step(SagaCourse<T> course, T saga) {
    boolean forward = saga.status() == Saga.Status.RUNNING;
    try {
      return forward ? course.forward(saga) : course.back(saga);
    } catch (RemoteProblem e) {
      return forward && isRefusal(e)
          ? course.refused(saga, e)
          : course.table().pause(saga, e.getMessage() + " " + e.slug());
    } catch (ProcessingException | SqlFailure e) {
      return course.table().pause(saga, e.getMessage());
    }
  }

  /**
   * Only a considered no to this saga turns it round. A 400 or 404 means that the services do not
   * understand each other, which a newer release mends: what was done is not to be lost on it.
   */
  public static boolean isRefusal(RemoteProblem problem) {
    return problem.isRefusal()
        && CONSIDERED.contains(problem.status())
        && !problem.slug().isEmpty()
        && !problem.slug().equals(OUR_FAULT);
  }

  /** Lets sagas that are under way come to the end of a step; the rest is another's to take. */
  @PreDestroy
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("sagas are left to be taken over");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
