package dk.cpr.number.annulment;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
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
import dk.cpr.number.ledger.SeriesLocks;
import dk.cpr.number.ledger.Warrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Only a current number is annulled; the annulment holds from now. */
@ApplicationScoped
class Annulment {
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  Annulment(SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  @Transactional
  PersonId annul(NewAnnulment order, String by) {
    Author author = Author.reporting(by).on(warrant(order));
    Personnummer number = meant(order).map(KnownNumber::number).orElseThrow(Annulment::unknown);
    locks.lock(List.of(number));
    KnownNumber now = known.of(number).orElseThrow(Annulment::unknown);
    switch (now.life().state()) {
      case ANNULLED -> {}
      case CURRENT -> ledger.register(List.of(annulled(now)), author);
      case CHANGED, DUPLICATE, REFERENCED ->
          throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT);
    }
    return now.personId();
  }

  private static Warrant warrant(NewAnnulment order) {
    String authority = Objects.requireNonNullElse(order.authority(), Entitlement.REGISTER);
    return new Warrant(Entitlement.of(Act.ANNULMENT, authority), order.document(), null);
  }

  private Optional<KnownNumber> meant(NewAnnulment order) {
    if (order.number() != null) {
      return known.of(order.number());
    }
    return order.personId() == null
        ? Optional.empty()
        : known.of(order.personId()).stream().findFirst();
  }

  private static NewState annulled(KnownNumber number) {
    SourceTime end = SourceTime.secondOf(Instant.now());
    Life life = number.life().then(NumberState.ANNULLED, null, number.life().period().until(end));
    return new NewState(number.number(), number.personId(), life, number.reason());
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.PERSON_NOT_FOUND);
  }
}
