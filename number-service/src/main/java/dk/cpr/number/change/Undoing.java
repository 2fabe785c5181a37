package dk.cpr.number.change;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.entitlement.Act;
import dk.cpr.number.entitlement.Entitlement;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.Ledger;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NewState;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.Registered;
import dk.cpr.number.ledger.SeriesLocks;
import dk.cpr.number.ledger.Warrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says that a change should not have been: the former number was the person's all along, and the
 * one that was given never was, though it stays that person's and is given to nobody else.
 */
@ApplicationScoped
class Undoing {
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  Undoing(SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  /** Takes a change back in the current transaction. */
  Registered undo(ChangeUndoing order, String by) {
    AuthorityCode authority = Entitlement.of(Act.NUMBER_CHANGE, order.authority());
    lock(order.number());
    KnownNumber given = newest(order);
    KnownNumber former = only(known.pointingAt(given.number()));
    ledger.register(
        List.of(currentAgain(former), annulled(given)),
        Author.reporting(by).on(new Warrant(authority, order.document(), null)));
    return known.of(given.number()).map(Registered::of).orElseThrow();
  }

  /** Nothing can begin or cease to point at a number whose series is locked. */
  private void lock(Personnummer number) {
    Stream<Personnummer> pointing = known.pointingAt(number).stream().map(KnownNumber::number);
    locks.lock(Stream.concat(Stream.of(number), pointing).toList());
  }

  private KnownNumber newest(ChangeUndoing order) {
    KnownNumber given =
        known
            .of(order.number())
            .orElseThrow(
                () ->
                    new ProblemException(ProblemType.PERSON_NOT_FOUND)
                        .at("/number", "unknown-number", "the number was never given"));
    if (!given.personId().equals(order.personId())) {
      throw contradiction("another-person", "it is another person's number");
    }
    if (given.life().state() != NumberState.CURRENT) {
      throw contradiction("not-current", "a later act stands on the change");
    }
    return given;
  }

  private static KnownNumber only(List<KnownNumber> pointing) {
    if (pointing.isEmpty()) {
      throw contradiction("not-by-a-change", "the number was not given by a change");
    }
    if (pointing.size() > 1 || pointing.getFirst().life().state() != NumberState.CHANGED) {
      throw contradiction("others-point-at-it", "other numbers point at the one that was given");
    }
    return pointing.getFirst();
  }

  private static NewState currentAgain(KnownNumber former) {
    EffectPeriod period = EffectPeriod.since(former.life().period().from());
    Life life = former.life().then(NumberState.CURRENT, null, period);
    return new NewState(former.number(), former.personId(), life, former.reason());
  }

  private static NewState annulled(KnownNumber given) {
    EffectPeriod never = given.life().period().until(given.life().period().from());
    Life life = new Life(NumberState.ANNULLED, null, never);
    return new NewState(given.number(), given.personId(), life, given.reason());
  }

  private static ProblemException contradiction(String code, String message) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at("/number", code, message);
  }
}
