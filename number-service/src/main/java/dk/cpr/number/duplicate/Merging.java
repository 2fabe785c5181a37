package dk.cpr.number.duplicate;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.entitlement.Act;
import dk.cpr.number.entitlement.Entitlement;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.EffectTime;
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
import org.jspecify.annotations.Nullable;

/**
 * Both numbers must be current when they are merged. A circle cannot arise: a number that points on
 * is not current, and whoever merges holds the series of both.
 */
@ApplicationScoped
class Merging {
  private static final String DUPLICATE = "/duplicateNumber";
  private static final String SURVIVOR = "/survivingNumber";
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  Merging(SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  /** Deletes a number in the current transaction. */
  Registered merge(NewDuplicate order, String by) {
    AuthorityCode authority = Entitlement.of(Act.DUPLICATE, order.authority());
    if (order.duplicateNumber().equals(order.survivingNumber())) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(SURVIVOR, "points-at-itself", "a number cannot survive itself");
    }
    SourceTime end = EffectTime.reported(order.effectFrom());
    locks.lock(List.of(order.duplicateNumber(), order.survivingNumber()));
    KnownNumber duplicate = current(order.duplicateNumber(), DUPLICATE);
    KnownNumber survivor = current(order.survivingNumber(), SURVIVOR);
    Life deleted =
        duplicate
            .life()
            .then(NumberState.DUPLICATE, survivor.number(), EffectTime.ended(duplicate, end));
    return register(
        duplicate,
        deleted,
        Author.reporting(by).on(new Warrant(authority, order.document(), null)));
  }

  /** Gives a deleted number back to its person in the current transaction. */
  Registered split(DuplicateUndoing order, String by) {
    AuthorityCode authority = Entitlement.of(Act.DUPLICATE, order.authority());
    lockWithSurvivor(order.duplicateNumber());
    KnownNumber duplicate = existing(order.duplicateNumber(), DUPLICATE);
    if (duplicate.life().state() != NumberState.DUPLICATE) {
      throw contradiction(DUPLICATE, "not-a-duplicate", "the number is not deleted");
    }
    if (known.of(duplicate.personId()).stream().anyMatch(n -> n.life().state().isInUse())) {
      throw contradiction(DUPLICATE, "goes-by-another", "its person goes by another number");
    }
    EffectPeriod period = EffectPeriod.since(duplicate.life().period().from());
    return register(
        duplicate,
        duplicate.life().then(NumberState.CURRENT, null, period),
        Author.reporting(by).on(new Warrant(authority, order.document(), null)));
  }

  private void lockWithSurvivor(Personnummer number) {
    @Nullable Personnummer survivor = known.of(number).map(k -> k.life().successor()).orElse(null);
    locks.lock(survivor == null ? List.of(number) : List.of(number, survivor));
  }

  private Registered register(KnownNumber number, Life life, Author author) {
    ledger.register(
        List.of(new NewState(number.number(), number.personId(), life, number.reason())), author);
    return known.of(number.number()).map(Registered::of).orElseThrow();
  }

  private KnownNumber current(Personnummer number, String pointer) {
    KnownNumber found = existing(number, pointer);
    if (found.life().state() != NumberState.CURRENT) {
      throw contradiction(pointer, "not-current", "the number is not a person's current one");
    }
    return found;
  }

  private KnownNumber existing(Personnummer number, String pointer) {
    return known
        .of(number)
        .orElseThrow(
            () ->
                new ProblemException(ProblemType.PERSON_NOT_FOUND)
                    .at(pointer, "unknown-number", "the number was never given"));
  }

  private static ProblemException contradiction(String pointer, String code, String message) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at(pointer, code, message);
  }
}
