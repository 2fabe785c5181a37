package dk.cpr.number.annulment;

import dk.cpr.kernel.code.AuthorityCode;
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

/**
 * An annulled number is current again, as if it had never been annulled, where its person goes by
 * no other: neither a number of its own nor, as a duplicate, a survivor's.
 */
@ApplicationScoped
class Restoration {
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  Restoration(SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  /** Restores a number in the current transaction. */
  Registered restore(NewRestoration order, String by) {
    AuthorityCode authority = Entitlement.of(Act.ANNULMENT, order.authority());
    locks.lock(List.of(order.number()));
    KnownNumber number =
        known
            .of(order.number())
            .orElseThrow(
                () ->
                    new ProblemException(ProblemType.PERSON_NOT_FOUND)
                        .at("/number", "unknown-number", "the number was never given"));
    if (number.life().state() != NumberState.ANNULLED) {
      throw contradiction("not-annulled", "the number is not annulled");
    }
    if (known.of(number.personId()).stream().anyMatch(Restoration::isGoneBy)) {
      throw contradiction("goes-by-another", "its person goes by another number");
    }
    ledger.register(
        List.of(currentAgain(number)),
        Author.reporting(by).on(new Warrant(authority, order.document(), null)));
    return known.of(number.number()).map(Registered::of).orElseThrow();
  }

  private static boolean isGoneBy(KnownNumber number) {
    return number.life().state().isInUse() || number.life().state() == NumberState.DUPLICATE;
  }

  private static NewState currentAgain(KnownNumber number) {
    EffectPeriod period = EffectPeriod.since(number.life().period().from());
    Life life = number.life().then(NumberState.CURRENT, null, period);
    return new NewState(number.number(), number.personId(), life, number.reason());
  }

  private static ProblemException contradiction(String code, String message) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at("/number", code, message);
  }
}
