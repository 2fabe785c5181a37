package dk.cpr.number.allocation;

import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.Ledger;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NewState;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.SeriesLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rule of law 8: the lowest ordinal that is not taken, chosen under the lock of its series. A
 * transaction that fails leaves no gap, since number and place in the series are one commit.
 */
@ApplicationScoped
class Allocation {
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  Allocation(SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  /** Gives a number in the current transaction; the person's own, if there is one already. */
  GivenTo give(NewAllocation order, String by) {
    refuseImpossible(order.birthDate());
    NumberSeries series = NumberSeries.of(order.birthDate(), order.sex());
    int free = locks.lockAndFindFree(series);
    Optional<KnownNumber> given = known.givenAtBirth(order.personId());
    if (given.isPresent()) {
      return repeated(given.get().number(), order);
    }
    if (free >= series.capacity()) {
      throw new ProblemException(ProblemType.SERIES_EXHAUSTED);
    }
    ledger.register(List.of(current(series.at(free), order)), Author.reporting(by));
    locks.take(series, free);
    return new GivenTo(order.personId());
  }

  /** The number that a person was given. */
  Personnummer givenTo(PersonId person) {
    KnownNumber given =
        known
            .givenAtBirth(person)
            .orElseThrow(() -> new ProblemException(ProblemType.PERSON_NOT_FOUND));
    if (given.life().state() == NumberState.ANNULLED) {
      throw new ProblemException(ProblemType.NUMBER_ANNULLED);
    }
    return given.number();
  }

  private static NewState current(Personnummer number, NewAllocation order) {
    SourceTime from = SourceTime.of(order.birthDate());
    Life life = new Life(NumberState.CURRENT, null, EffectPeriod.since(from));
    return new NewState(number, order.personId(), life, order.reason());
  }

  private static GivenTo repeated(Personnummer given, NewAllocation order) {
    if (given.birthDate().equals(order.birthDate()) && given.sex() == order.sex()) {
      return new GivenTo(order.personId());
    }
    throw new ProblemException(ProblemType.ALREADY_REPORTED);
  }

  private static void refuseImpossible(LocalDate birthDate) {
    if (!CenturyTable.covers(birthDate)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/birthDate", "outside-1858-2057", "no personnummer carries this date");
    }
    if (birthDate.isAfter(LocalDate.now(SourceTime.ZONE))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/birthDate", "in-the-future", "nobody is born after today");
    }
  }
}
