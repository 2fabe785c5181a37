package dk.cpr.number.change;

import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.ledger.SeriesLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the number that a change gives, in the current transaction. */
@ApplicationScoped
class NextNumber {
  private final SeriesLocks locks;

  NextNumber(SeriesLocks locks) {
    this.locks = locks;
  }

  /**
   * Locks the series of both numbers, in one order for all, and takes the lowest free ordinal; the
   * caller registers the number in the same transaction.
   *
   * @throws ProblemException series-exhausted
   */
  Personnummer take(Personnummer from, NumberSeries to) {
    locks.lock(List.of(from, to.at(0)));
    int free = locks.lockAndFindFree(to);
    if (free >= to.capacity()) {
      throw new ProblemException(ProblemType.SERIES_EXHAUSTED);
    }
    locks.take(to, free);
    return to.at(free);
  }
}
