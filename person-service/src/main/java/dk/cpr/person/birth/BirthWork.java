package dk.cpr.person.birth;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs births on threads of their own, so that a caller can leave while one goes on. */
@ApplicationScoped
class BirthWork {
  private static final Logger LOG = Logger.getLogger(BirthWork.class);

  private static final int STOP_WITHIN_SECONDS = 5;

  private final BirthSaga saga;
  private final long answerWithin;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  BirthWork(
      BirthSaga saga, @ConfigProperty(name = "cpr.birth.answer-within") Duration answerWithin) {
    this.saga = saga;
    this.answerWithin = answerWithin.toMillis();
  }

  /** Works on a birth whose lease is held; gives it back as it is when that takes too long. */
  Birth awhile(Birth held) {
    return begin(held).completeOnTimeout(held, answerWithin, TimeUnit.MILLISECONDS).join();
  }

  /** Begins to work on a birth whose lease is held; it ends with the birth as it stands then. */
  CompletableFuture<Birth> begin(Birth held) {
    return CompletableFuture.supplyAsync(() -> saga.run(held), threads)
        .exceptionally(
            failure -> {
              LOG.errorf(failure, "birth %s stopped; its lease will run out", held.id());
              return held;
            });
  }

  /** Lets births that are under way come to the end of a step; the rest is another's to take. */
  @PreDestroy
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("births are left to be taken over");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
