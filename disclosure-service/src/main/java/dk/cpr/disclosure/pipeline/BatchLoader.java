package dk.cpr.disclosure.pipeline;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered together: those that come in one turn of an event loop, or while
 * others are underway, share one statement, so that the busier it is the less each one costs. Made
 * by {@link Pipelines#gather}.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class BatchLoader<Q, A> {
  private static final int TOGETHER = 32;
  private static final int WAITING = 4_096;

  private final Function<List<Q>, Future<List<A>>> answers;
  private final Queue<Entry<Q, A>> waiting = new ArrayDeque<>();
  private List<Entry<Q, A>> underway = List.of();
  private boolean busy;

  /**
   * An empty one.
   *
   * @param answers to at most 32, one for each and in their order; a failure is everyone's
   */
  BatchLoader(Function<List<Q>, Future<List<A>>> answers) {
    this.answers = answers;
  }

  private record Entry<Q, A>(Q question, Promise<A> answer, long since) {
    boolean isOlder(Duration age) {
      return System.nanoTime() - since > age.toNanos();
    }
  }

  /**
   * Completes with the answer, on the asker's own context and never on that of another who shared
   * the statement; fails with what the statement failed with, {@link RejectedExecutionException}
   * when too many wait, or {@link TimeoutException}.
   */
  public Future<A> ask(Q question) {
    @Nullable Context own = Vertx.currentContext();
    Promise<A> answer =
        own instanceof ContextInternal context ? context.promise() : Promise.promise();
    Entry<Q, A> entry = new Entry<>(question, answer, System.nanoTime());
    synchronized (this) {
      if (waiting.size() >= WAITING) {
        return Future.failedFuture(new RejectedExecutionException("too many wait"));
      }
      waiting.add(entry);
      if (busy) {
        return entry.answer().future();
      }
      busy = true;
    }
    // Behind the others of this turn, whose questions are then here, too.
    if (own == null) {
      runNext();
    } else {
      own.runOnContext(ignored -> runNext());
    }
    return entry.answer().future();
  }

  private void runNext() {
    List<Entry<Q, A>> next = take();
    if (!next.isEmpty()) {
      // Within a future, so that what is thrown comes to an end, too.
      Future.succeededFuture(next.stream().map(Entry::question).toList())
          .compose(answers)
          .onSuccess(given -> ended(next, given))
          .onFailure(failure -> failed(next, failure));
    }
  }

  private synchronized List<Entry<Q, A>> take() {
    List<Entry<Q, A>> next = new ArrayList<>();
    while (next.size() < TOGETHER && !waiting.isEmpty()) {
      next.add(waiting.remove());
    }
    underway = next;
    busy = !next.isEmpty();
    return next;
  }

  private void ended(List<Entry<Q, A>> entries, List<A> given) {
    runNext();
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).answer().tryComplete(given.get(i));
    }
  }

  private void failed(List<Entry<Q, A>> entries, Throwable failure) {
    runNext();
    entries.forEach(entry -> entry.answer().tryFail(failure));
  }

  /** Nobody waits longer than this; what is underway may still be done, without its answer. */
  void giveUpOn(Duration longest) {
    List<Entry<Q, A>> late = new ArrayList<>();
    synchronized (this) {
      underway.stream().filter(entry -> entry.isOlder(longest)).forEach(late::add);
      for (Iterator<Entry<Q, A>> entries = waiting.iterator(); entries.hasNext(); ) {
        Entry<Q, A> entry = entries.next();
        if (entry.isOlder(longest)) {
          entries.remove();
          late.add(entry);
        }
      }
    }
    late.forEach(entry -> entry.answer().tryFail(new TimeoutException("waited too long")));
  }
}
