package dk.cpr.number.allocation;

import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.FreeOrdinals;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.Ledger;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NewState;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.OrderInForce;
import dk.cpr.number.ledger.Reservations;
import dk.cpr.number.ledger.SeriesLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rule of law 8: the lowest ordinal that is neither given nor in an open block, chosen under
 * the lock of its series. A transaction that fails leaves no gap, since numbers and places in the
 * series are one commit.
 */
@ApplicationScoped
class Allocation {
  private final OrderInForce inForce;
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Reservations reservations;
  private final Ledger ledger;
  private final LowSeries lowSeries;

  Allocation(
      OrderInForce inForce,
      SeriesLocks locks,
      KnownNumbers known,
      Reservations reservations,
      Ledger ledger,
      LowSeries lowSeries) {
    this.inForce = inForce;
    this.locks = locks;
    this.known = known;
    this.reservations = reservations;
    this.ledger = ledger;
    this.lowSeries = lowSeries;
  }

  /** Serves orders in the order given, in the current transaction. */
  List<Outcome> give(List<Order> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    FreeOrdinals free =
        locks.lockAndFindFree(orders.stream().map(order -> order.wanted().key()).toList());
    Round round = new Round(free, reserved(orders), known(orders));
    List<Outcome> outcomes = orders.stream().map(round::serve).toList();
    round.states.forEach((author, states) -> ledger.register(states, author));
    reservations.use(round.used);
    if (!round.states.isEmpty()) {
      locks.take(free);
    }
    return outcomes;
  }

  /** The number that a person was given first; empty when it was annulled. */
  Optional<Personnummer> inUseBy(PersonId person) {
    return known
        .givenFirst(person)
        .filter(given -> given.life().state() != NumberState.ANNULLED)
        .map(KnownNumber::number);
  }

  private Map<Personnummer, Reservations.Holder> reserved(List<Order> orders) {
    return reservations.holders(
        orders.stream()
            .map(order -> order.wanted().reservedNumber())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  private Map<PersonId, List<KnownNumber>> known(List<Order> orders) {
    Map<PersonId, List<KnownNumber>> found = new HashMap<>();
    known
        .ofAll(orders.stream().map(order -> order.wanted().personId()).toList())
        .forEach(
            number ->
                found.computeIfAbsent(number.personId(), key -> new ArrayList<>()).add(number));
    return found;
  }

  /** The orders of one transaction: what one is given, the next must pass over. */
  private final class Round {
    private final FreeOrdinals free;
    private final Map<Personnummer, Reservations.Holder> reserved;
    private final Map<PersonId, List<KnownNumber>> known;
    private final Map<PersonId, Personnummer> given = new HashMap<>();
    private final Map<Author, List<NewState>> states = new LinkedHashMap<>();
    private final Map<Personnummer, Reservations.Holder> used = new LinkedHashMap<>();

    private Round(
        FreeOrdinals free,
        Map<Personnummer, Reservations.Holder> reserved,
        Map<PersonId, List<KnownNumber>> known) {
      this.free = free;
      this.reserved = reserved;
      this.known = known;
    }

    private Outcome serve(Order order) {
      NewAllocation wanted = order.wanted();
      Personnummer here = given.get(wanted.personId());
      if (here != null) {
        return repeated(here, wanted);
      }
      List<KnownNumber> before = known.getOrDefault(wanted.personId(), List.of());
      if (!before.isEmpty()) {
        return earlier(before, wanted);
      }
      return wanted.reservedNumber() == null
          ? next(order)
          : outOfBlock(order, wanted.reservedNumber());
    }

    private Outcome next(Order order) {
      NumberSeries series = inForce.series(order.wanted().key());
      int ordinal = free.peek(order.wanted().key());
      if (ordinal >= series.capacity()) {
        return new Outcome.Refused(ProblemType.SERIES_EXHAUSTED);
      }
      free.take(order.wanted().key());
      lowSeries.taken(series, ordinal);
      return give(order, series.at(ordinal));
    }

    private Outcome outOfBlock(Order order, Personnummer number) {
      Reservations.Holder holder = reserved.get(number);
      if (holder == null
          || used.containsKey(number)
          || !holder.organisation().equals(order.wanted().organisation())) {
        return new Outcome.Refused(ProblemType.NOT_IN_BLOCK);
      }
      Instant born = order.wanted().birthDate().atStartOfDay(SourceTime.ZONE).toInstant();
      if (born.isAfter(holder.validTo())) {
        return new Outcome.Refused(ProblemType.BLOCK_EXPIRED);
      }
      used.put(number, holder);
      return give(order, number);
    }

    private Outcome give(Order order, Personnummer number) {
      NewAllocation wanted = order.wanted();
      SourceTime from = SourceTime.of(wanted.birthDate());
      Life life = new Life(NumberState.CURRENT, null, EffectPeriod.since(from));
      states
          .computeIfAbsent(order.author(), author -> new ArrayList<>())
          .add(new NewState(number, wanted.personId(), life, wanted.reason()));
      given.put(wanted.personId(), number);
      return new Outcome.Given(number);
    }

    private Outcome earlier(List<KnownNumber> before, NewAllocation wanted) {
      return before.stream()
          .filter(KnownNumber::isGivenFirst)
          .findFirst()
          .<Outcome>map(
              first ->
                  first.life().state() == NumberState.ANNULLED
                      ? new Outcome.Refused(ProblemType.NUMBER_ANNULLED)
                      : repeated(first.number(), wanted))
          .orElse(new Outcome.Refused(ProblemType.ALREADY_REPORTED));
    }

    private static Outcome repeated(Personnummer number, NewAllocation wanted) {
      return wanted.isFor(number)
          ? new Outcome.Given(number)
          : new Outcome.Refused(ProblemType.ALREADY_REPORTED);
    }
  }
}
