package dk.cpr.disclosure.receipt;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commits receipts. Those that arrive while a commit is underway share the next one, so that many
 * look-ups wait for one flush of the log instead of one each.
 */
@ApplicationScoped
public class ReceiptBook {
  private static final int WAITING = 4096;
  private static final int TOGETHER = 128;
  private static final int LONGEST_SECONDS = 5;
  private static final int WRITERS = 2;

  private final ReceiptTable table;
  private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<Thread> writers = new ArrayList<>();

  ReceiptBook(ReceiptTable table) {
    this.table = table;
  }

  private record Entry(Disclosure disclosure, CompletableFuture<Void> committed) {}

  /**
   * Returns when the receipt is committed.
   *
   * @throws ProblemException try-again: there is no receipt, so there must be no answer
   */
  public void commit(Disclosure disclosure) {
    Entry entry = new Entry(disclosure, new CompletableFuture<>());
    if (!queue.offer(entry)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    try {
      entry.committed().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SqlFailure failure
          ? failure
          : new ProblemException(ProblemType.TRY_AGAIN);
    } catch (TimeoutException e) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  /**
   * Returns when all of them are committed, in one statement. They pass by the queue: a thousand at
   * once must not keep a look-up's one receipt waiting.
   *
   * @throws SqlFailure there is none of them, so there must be no answer
   */
  public void commit(List<Disclosure> disclosures) {
    table.insert(disclosures);
  }

  void start(@Observes StartupEvent event) {
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofVirtual().name("receipts-" + i).start(this::write));
    }
  }

  void stop(@Observes @Priority(20_000) ShutdownEvent event) {
    writers.forEach(Thread::interrupt);
  }

  private void write() {
    List<Entry> entries = new ArrayList<>();
    try {
      while (true) {
        entries.add(queue.take());
        queue.drainTo(entries, TOGETHER - 1);
        commitTogether(entries);
        entries.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One receipt that the database refuses must not take the others with it. */
  private void commitTogether(List<Entry> entries) {
    CompletableFuture<Void> all = attempt(entries);
    if (all.isCompletedExceptionally() && entries.size() > 1) {
      entries.forEach(entry -> pass(attempt(List.of(entry)), entry));
    } else {
      entries.forEach(entry -> pass(all, entry));
    }
  }

  private CompletableFuture<Void> attempt(List<Entry> entries) {
    return CompletableFuture.runAsync(
        () -> table.insert(entries.stream().map(Entry::disclosure).toList()), Runnable::run);
  }

  private static void pass(CompletableFuture<Void> outcome, Entry entry) {
    if (outcome.isCompletedExceptionally()) {
      entry.committed().completeExceptionally(outcome.exceptionNow());
    } else {
      entry.committed().complete(null);
    }
  }
}
