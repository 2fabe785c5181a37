package dk.cpr.number.ledger;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where requests of this process wait before they begin a transaction. Waiting for a row lock
 * inside one would use up its second, a connection, and the horizon of the change log (law 6). The
 * row locks still decide between processes.
 */
@ApplicationScoped
public class Turns {
  private static final int PLACES = 1024;
  private static final long PATIENCE_MILLIS = 2500;

  private final ReentrantLock[] places =
      Stream.generate(() -> new ReentrantLock(true)).limit(PLACES).toArray(ReentrantLock[]::new);

  /**
   * Does the work when nobody else works on the same thing.
   *
   * @throws ProblemException try-again when the turn does not come in time
   */
  public <T> T inTurn(Object thing, Supplier<T> work) {
    ReentrantLock place = places[Math.floorMod(thing.hashCode(), PLACES)];
    if (!comes(place)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    try {
      return work.get();
    } finally {
      place.unlock();
    }
  }

  private static boolean comes(ReentrantLock place) {
    try {
      return place.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
