package dk.cpr.importer.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps a few pieces of work going at once; who brings more waits. The first failure comes out of
 * the next call. For one thread.
 */
public final class Conveyor implements AutoCloseable {
  private final int places;
  private final Deque<CompletableFuture<Void>> running = new ArrayDeque<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** A conveyor of so many places. */
  public Conveyor(int places) {
    this.places = places;
  }

  /** Starts the work as soon as there is a place. */
  public void put(Runnable work) {
    while (running.size() >= places) {
      await(running.removeFirst());
    }
    running.addLast(CompletableFuture.runAsync(work, workers));
  }

  /** Waits for all that is going. */
  public void drain() {
    while (!running.isEmpty()) {
      await(running.removeFirst());
    }
  }

  /** Waits for all that is going, whatever comes of it. */
  @Override
  public void close() {
    workers.close();
  }

  private static void await(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
