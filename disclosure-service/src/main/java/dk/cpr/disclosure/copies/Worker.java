package dk.cpr.disclosure.copies;

import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.sql.SqlFailure;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats a step on a thread of its own until it is stopped. The step says how long to wait before
 * the next; after a failure of any sort the pause doubles up to two seconds, with jitter.
 */
public final class Worker {
  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final long SHORTEST = 50;
  private static final long LONGEST = 2_000;
  private static final Duration LONGEST_STEP = Duration.ofSeconds(4);

  private final Supplier<Duration> step;
  private final Runnable failed;
  private final Thread thread;
  private volatile boolean stopping;
  private long pause = SHORTEST;

  /**
   * Not started yet.
   *
   * @param failed told after a step that failed
   */
  public Worker(String name, Supplier<Duration> step, Runnable failed) {
    this.step = step;
    this.failed = failed;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Cuts a pause short. */
  public void wake() {
    LockSupport.unpark(thread);
  }

  /** Asks to end after the step that is underway. */
  public void end() {
    stopping = true;
    wake();
  }

  /** Waits for the end; a step that takes too long is interrupted. */
  public void join() {
    try {
      if (!thread.join(LONGEST_STEP)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      Duration next = once();
      if (next.isPositive()) {
        LockSupport.parkNanos(next.toNanos());
      }
    }
  }

  private Duration once() {
    FutureTask<Duration> task = new FutureTask<>(step::get);
    task.run();
    return switch (task.state()) {
      case SUCCESS -> {
        pause = SHORTEST;
        yield task.resultNow();
      }
      default -> afterFailure(task.exceptionNow());
    };
  }

  /** Only what is known to hold no value. */
  private static String what(Throwable cause) {
    return switch (cause) {
      case RemoteProblem remote -> remote.status() + " " + remote.slug();
      case SqlFailure failure -> "SQLSTATE " + failure.state();
      default -> cause.getClass().getSimpleName();
    };
  }

  private Duration afterFailure(Throwable cause) {
    if (!stopping) {
      failed.run();
      LOG.warnf("%s: %s; again in about %d ms", thread.getName(), what(cause), pause);
      LOG.debug("what failed", cause);
    }
    long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
    pause = Math.min(LONGEST, pause * 2);
    return Duration.ofMillis(jittered);
  }
}
