package dk.cpr.number.change;

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
import dk.cpr.number.ledger.OrderInForce;
import dk.cpr.number.ledger.Reason;
import dk.cpr.number.ledger.Registered;
import dk.cpr.number.ledger.Warrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only a person's current number is replaced; both states are one registration. */
@ApplicationScoped
class Changing {
  private final OrderInForce inForce;
  private final NextNumber next;
  private final KnownNumbers known;
  private final Ledger ledger;

  Changing(OrderInForce inForce, NextNumber next, KnownNumbers known, Ledger ledger) {
    this.inForce = inForce;
    this.next = next;
    this.known = known;
    this.ledger = ledger;
  }

  /** Changes a number in the current transaction. */
  Registered change(NewNumberChange order, String by) {
    AuthorityCode authority = Entitlement.of(Act.NUMBER_CHANGE, order.authority());
    Justification.check(order);
    SourceTime begin = EffectTime.reported(order.effectFrom());
    Personnummer given = next.take(order.from(), inForce.series(order.birthDate(), order.sex()));
    KnownNumber former = replaceable(order);
    ledger.register(
        List.of(current(given, former, begin), changed(former, given, begin, order.birthMark())),
        Author.reporting(by).on(new Warrant(authority, order.document(), order.cause())));
    return known.of(former.number()).map(Registered::of).orElseThrow();
  }

  private KnownNumber replaceable(NewNumberChange order) {
    KnownNumber former =
        known
            .of(order.from())
            .orElseThrow(
                () ->
                    new ProblemException(ProblemType.PERSON_NOT_FOUND)
                        .at("/from", "unknown-number", "the number was never given"));
    if (!former.personId().equals(order.personId())) {
      throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT)
          .at("/from", "another-person", "it is another person's number");
    }
    if (former.life().state() != NumberState.CURRENT) {
      throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT)
          .at("/from", "not-current", "it is not, or no longer, the person's number");
    }
    return former;
  }

  private static NewState current(Personnummer given, KnownNumber former, SourceTime begin) {
    Life life = new Life(NumberState.CURRENT, null, EffectPeriod.since(begin));
    return new NewState(given, former.personId(), life, Reason.NUMBER_CHANGE);
  }

  private static NewState changed(
      KnownNumber former, Personnummer given, SourceTime end, @Nullable String birthMark) {
    Life life =
        former
            .life()
            .then(NumberState.CHANGED, given, EffectTime.ended(former, end))
            .marked(birthMark);
    return new NewState(former.number(), former.personId(), life, former.reason());
  }
}
