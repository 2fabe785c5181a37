package dk.cpr.disclosure.receipt;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Receipts over one connection: one statement is underway, and those that come meanwhile share the
 * next, so that many look-ups wait for one flush of the log. A receipt that the database refuses
 * takes no other with it.
 */
final class ReceiptDesk {
  private static final int TOGETHER = 32;
  private static final int WAITING = 4_096;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Function<List<Disclosure>, Future<?>> insert;
  private final Queue<Entry> waiting = new ArrayDeque<>();
  private List<Entry> underway = List.of();

  /**
   * An empty one.
   *
   * @param insert commits all or nothing
   */
  ReceiptDesk(Function<List<Disclosure>, Future<?>> insert) {
    this.insert = insert;
  }

  private record Entry(Disclosure disclosure, Promise<Disclosure> done, long since) {
    boolean isLate() {
      return System.nanoTime() - since > LONGEST.toNanos();
    }
  }

  /** Completes when the receipt is committed; fails with try-again. */
  Future<Disclosure> commit(Disclosure disclosure) {
    Entry entry = new Entry(disclosure, Promise.promise(), System.nanoTime());
    List<Entry> next;
    synchronized (this) {
      if (waiting.size() >= WAITING) {
        throw new ProblemException(ProblemType.TRY_AGAIN);
      }
      waiting.add(entry);
      next = take();
    }
    write(next);
    return entry.done().future();
  }

  /** The next ones to write, if nothing is underway; called under the lock. */
  private List<Entry> take() {
    if (!underway.isEmpty() || waiting.isEmpty()) {
      return List.of();
    }
    List<Entry> next = new ArrayList<>();
    while (next.size() < TOGETHER && !waiting.isEmpty()) {
      next.add(waiting.remove());
    }
    underway = next;
    return next;
  }

  private void write(List<Entry> entries) {
    if (!entries.isEmpty()) {
      inserted(entries.stream().map(Entry::disclosure).toList())
          .onSuccess(rows -> ended(entries))
          .onFailure(failure -> apart(entries, 0));
    }
  }

  /** A failed future also when the insert throws: what is underway must come to an end. */
  private Future<?> inserted(List<Disclosure> disclosures) {
    return Future.succeededFuture(disclosures).compose(insert::apply);
  }

  private void ended(List<Entry> entries) {
    List<Entry> next;
    synchronized (this) {
      underway = List.of();
      next = take();
    }
    write(next);
    entries.forEach(entry -> entry.done().tryComplete(entry.disclosure()));
  }

  /** One after the other, so that each is told what became of its own. */
  private void apart(List<Entry> entries, int first) {
    if (first == entries.size()) {
      ended(List.of());
      return;
    }
    Entry entry = entries.get(first);
    inserted(List.of(entry.disclosure()))
        .onComplete(
            result -> {
              if (result.succeeded()) {
                entry.done().tryComplete(entry.disclosure());
              } else {
                refuse(entry);
              }
              apart(entries, first + 1);
            });
  }

  private static void refuse(Entry entry) {
    entry.done().tryFail(new ProblemException(ProblemType.TRY_AGAIN));
  }

  /** Nobody waits longer; what is underway may still be committed, without its answer. */
  void giveUpOnLate() {
    List<Entry> late = new ArrayList<>();
    synchronized (this) {
      underway.stream().filter(Entry::isLate).forEach(late::add);
      for (Iterator<Entry> entries = waiting.iterator(); entries.hasNext(); ) {
        Entry entry = entries.next();
        if (entry.isLate()) {
          entries.remove();
          late.add(entry);
        }
      }
    }
    late.forEach(ReceiptDesk::refuse);
  }
}
