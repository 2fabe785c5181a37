package dk.cpr.kit.commit;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.SqlFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work of many requests that share commits: what arrives while one commit is underway is done
 * together in the next, so that many wait for one flush of the log instead of one each.
 *
 * @param <T> what a request brings
 * @param <R> what it is answered
 */
public final class SharedCommits<T, R> {
  private static final int WAITING = 4096;
  private static final int LONGEST_SECONDS = 5;

  private final String name;
  private final int together;
  private final Function<List<T>, List<R>> work;
  private final BlockingQueue<Entry<T, R>> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<Thread> writers = new ArrayList<>();

  private record Entry<T, R>(T item, CompletableFuture<R> done) {}

  /**
   * Nothing is done before {@link #start}.
   *
   * @param together the most items of one commit
   * @param work does all or nothing in a transaction of its own and answers in the order given;
   *     when it throws for several, each is done alone, so that one cannot take the others with it
   */
  public SharedCommits(String name, int together, Function<List<T>, List<R>> work) {
    this.name = name;
    this.together = together;
    this.work = work;
  }

  /** Starts so many writers; each has one commit underway at a time. */
  public void start(int count) {
    for (int i = 0; i < count; i++) {
      writers.add(Thread.ofVirtual().name(name + "-" + i).start(this::write));
    }
  }

  /** Lets the writers go; what still waits runs into its time limit. */
  public void stop() {
    writers.forEach(Thread::interrupt);
  }

  /**
   * Returns when the work is committed.
   *
   * @throws ProblemException what the work threw for this item; try-again when it was not done in
   *     time, though it may still be
   * @throws SqlFailure when the database refused it
   */
  public R submit(T item) {
    return await(enqueue(item));
  }

  /** The same for several that need not share one commit, in the order given. */
  public List<R> submitAll(List<T> items) {
    List<CompletableFuture<R>> all = items.stream().map(this::enqueue).toList();
    return all.stream().map(SharedCommits::await).toList();
  }

  private CompletableFuture<R> enqueue(T item) {
    Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
    if (!queue.offer(entry)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return entry.done();
  }

  private static <R> R await(CompletableFuture<R> done) {
    try {
      return done.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw passed(e.getCause());
    } catch (TimeoutException e) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  private static RuntimeException passed(@Nullable Throwable cause) {
    return switch (cause) {
      case SqlFailure failure -> failure;
      case ProblemException problem -> problem;
      case null, default -> new ProblemException(ProblemType.TRY_AGAIN);
    };
  }

  private void write() {
    List<Entry<T, R>> entries = new ArrayList<>();
    try {
      while (true) {
        entries.add(queue.take());
        queue.drainTo(entries, together - 1);
        doTogether(entries);
        entries.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void doTogether(List<Entry<T, R>> entries) {
    CompletableFuture<List<R>> all = attempt(entries);
    if (!all.isCompletedExceptionally()) {
      List<R> answers = all.resultNow();
      for (int i = 0; i < answers.size(); i++) {
        entries.get(i).done().complete(answers.get(i));
      }
    } else if (entries.size() == 1) {
      entries.getFirst().done().completeExceptionally(all.exceptionNow());
    } else {
      entries.forEach(entry -> doTogether(List.of(entry)));
    }
  }

  /** The outcome as a future, which holds an answer or whatever was thrown. */
  private CompletableFuture<List<R>> attempt(List<Entry<T, R>> entries) {
    return CompletableFuture.supplyAsync(
        () -> work.apply(entries.stream().map(Entry::item).toList()), Runnable::run);
  }
}
