package dk.cpr.protection.protecting;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.SuiteClient;
import dk.cpr.protection.book.EffectStart;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.Heirs;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.SettledActs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Protects somebody whom a report brings into the register, before the home is written. */
@ApplicationScoped
class Requesting {
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Heirs heirs;
  private final HumanBeings humans;
  private final SuiteClient client;
  private final Idempotency idempotency;

  Requesting(
      ProtectionBook book,
      HumanBook humanBook,
      Heirs heirs,
      HumanBeings humans,
      SuiteClient client,
      Idempotency idempotency) {
    this.book = book;
    this.humanBook = humanBook;
    this.heirs = heirs;
    this.humans = humans;
    this.client = client;
    this.idempotency = idempotency;
  }

  SettledActs request(@Nullable String key, NewRequest wish) {
    client.requirePersonService();
    SourceTime from = EffectStart.of(wish.effectFrom());
    HumanBeing human = humans.of(wish.personId());
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections/requested", wish),
            key,
            SettledActs.class,
            () -> Answer.of(200, protect(human, wish, from)))
        .ids();
  }

  /** From the start of the report, or from now where that lies ahead: no fact comes before it. */
  private SettledActs protect(HumanBeing human, NewRequest wish, SourceTime from) {
    Instant at = heirs.lock(human.all());
    Hand hand =
        new Hand(
            Registration.report(at, wish.organisation(), wish.document()),
            wish.user(),
            Act.Kind.REQUESTED,
            wish.reason());
    ProtectionKind kind = ProtectionKind.NAME_AND_ADDRESS;
    @Nullable LocalDate end =
        new Term(kind, null, wish.until(), wish.reason(), wish.document())
            .end(hand.today(), Capacity.AUTHORITY);
    humanBook.gather(human, hand);
    SourceTime earliest = from.instant().isAfter(at) ? hand.now() : from;
    EffectPeriod effect = new EffectPeriod(earliest, end == null ? null : SourceTime.of(end));
    humanBook.cover(human.current(), kind.content(effect), earliest, hand);
    heirs.follow(human.all(), kind, effect.to(), hand);
    return settled(human, at);
  }

  private SettledActs settled(HumanBeing human, Instant at) {
    List<ProtectionKind> kinds =
        List.of(ProtectionKind.NAME_AND_ADDRESS, ProtectionKind.LOCAL_DIRECTORY);
    List<StoredFact> facts =
        kinds.stream().flatMap(kind -> book.active(human.current(), kind, at).stream()).toList();
    return new SettledActs(
        facts.stream().map(StoredFact::slot).toList(),
        facts.stream().map(book::protectionOf).toList());
  }
}
