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

  /** What one request brings, done in the order given and never divided between commits. */
  private record Entry<T, R>(List<T> items, CompletableFuture<List<R>> done) {}

  /**
   * Nothing is done before {@link #start}.
   *
   * @param together a commit that has so many items takes no further request
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
    return submitTogether(List.of(item)).getFirst();
  }

  /**
   * The same for several, in the order given: as many as fit share a commit, and the next ones wait
   * for it.
   */
  public List<R> submitAll(List<T> items) {
    List<R> done = new ArrayList<>();
    for (int from = 0; from < items.size(); from += together) {
      done.addAll(submitTogether(items.subList(from, Math.min(from + together, items.size()))));
    }
    return done;
  }

  private List<R> submitTogether(List<T> items) {
    Entry<T, R> entry = new Entry<>(List.copyOf(items), new CompletableFuture<>());
    if (!queue.offer(entry)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    try {
      return entry.done().get(LONGEST_SECONDS, TimeUnit.SECONDS);
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
        fill(entries);
        doTogether(entries);
        entries.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fill(List<Entry<T, R>> entries) {
    int items = entries.getFirst().items().size();
    while (items < together) {
      Entry<T, R> next = queue.poll();
      if (next == null) {
        return;
      }
      entries.add(next);
      items += next.items().size();
    }
  }

  private void doTogether(List<Entry<T, R>> entries) {
    CompletableFuture<List<R>> all =
        attempt(entries.stream().flatMap(entry -> entry.items().stream()).toList());
    if (!all.isCompletedExceptionally()) {
      int next = 0;
      for (Entry<T, R> entry : entries) {
        int end = next + entry.items().size();
        entry.done().complete(List.copyOf(all.resultNow().subList(next, end)));
        next = end;
      }
    } else if (entries.size() > 1) {
      entries.forEach(entry -> doTogether(List.of(entry)));
    } else {
      doOneByOne(entries.getFirst(), all.exceptionNow());
    }
  }

  private void doOneByOne(Entry<T, R> entry, Throwable failure) {
    List<R> done = new ArrayList<>();
    for (T item : entry.items().size() == 1 ? List.<T>of() : entry.items()) {
      CompletableFuture<List<R>> one = attempt(List.of(item));
      if (one.isCompletedExceptionally()) {
        entry.done().completeExceptionally(one.exceptionNow());
        return;
      }
      done.addAll(one.resultNow());
    }
    if (done.isEmpty()) {
      entry.done().completeExceptionally(failure);
    } else {
      entry.done().complete(done);
    }
  }

  /** The outcome as a future, which holds an answer or whatever was thrown. */
  private CompletableFuture<List<R>> attempt(List<T> items) {
    return CompletableFuture.supplyAsync(() -> work.apply(items), Runnable::run);
  }
}
