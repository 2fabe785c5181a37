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
import org.jspecify.annotations.Nullable;

/**
 * Brings sagas forward, step by step, on threads of their own, so that a caller can leave while one
 * goes on. A step that fails is tried again later by whoever takes the saga then; a step that is
 * refused turns it round; a step that fails by a fault of ours parks it.
 */
@ApplicationScoped
public class Sagas {
  private static final Logger LOG = Logger.getLogger(Sagas.class);
  private static final int STOP_WITHIN_SECONDS = 5;
  private static final Set<Integer> CONSIDERED = Set.of(409, 422);
  private static final String OUR_FAULT = "idempotency-key-reused";
  private static final int INTERNAL_ERROR = 500;

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
              LOG.errorf(failure, "%s %s stopped", course.table().name(), held.id());
              stopped(course.table(), held, failure);
              return held;
            })
        // Not even that could be stored: its lease will run out.
        .exceptionally(failure -> held);
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
      return forward && isRefusal(e) ? course.refused(saga, e) : failed(course.table(), saga, e);
    } catch (SqlFailure e) {
      return e.isPassing()
          ? course.table().pause(saga, e.getMessage())
          : course.table().fault(saga, "SQLSTATE " + e.state());
    } catch (ProcessingException e) {
      return course.table().pause(saga, e.getMessage());
    }
  }

  /** A refusal that cannot turn it round, or an error of the peer, is a fault of ours. */
  private static <T extends Saga> Optional<T> failed(
      SagaTable<T> table, T saga, RemoteProblem problem) {
    String what = problem.getMessage() + " " + problem.slug();
    return problem.isRefusal() || problem.status() == INTERNAL_ERROR
        ? table.fault(saga, what)
        : table.pause(saga, what);
  }

  /** What no step foresees: it goes on counting as a fault of the step that it stopped at. */
  private static <T extends Saga> void stopped(SagaTable<T> table, T held, Throwable failure) {
    @Nullable Throwable inner = failure.getCause();
    String what = (inner == null ? failure : inner).getClass().getSimpleName();
    table
        .find(held.id())
        .filter(saga -> saga.leaseOwner().equals(held.leaseOwner()) && !saga.hasEnded())
        .ifPresent(saga -> table.fault(saga, what));
  }

  /**
   * Only a considered no to this saga turns it round. A 400 or 404 means that the services do not
   * understand each other, which a newer release mends: what was done is not to be lost on it, and
   * an operator decides when to try again.
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
