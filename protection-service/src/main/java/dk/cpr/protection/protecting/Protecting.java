package dk.cpr.protection.protecting;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.access.Family;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Approvals;
import dk.cpr.protection.book.Approvals.Decision;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.receipt.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins a protection: its fact, what follows from it, and the act to be confirmed. */
@ApplicationScoped
class Protecting {
  private static final int CREDIT_AGE = 15;

  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Approvals approvals;
  private final PersonAccess access;
  private final HumanBeings humans;
  private final Family family;
  private final IncludedChildren included;
  private final Receipts receipts;
  private final Idempotency idempotency;

  Protecting(
      ProtectionBook book,
      HumanBook humanBook,
      Approvals approvals,
      PersonAccess access,
      HumanBeings humans,
      Family family,
      IncludedChildren included,
      Receipts receipts,
      Idempotency idempotency) {
    this.book = book;
    this.humanBook = humanBook;
    this.approvals = approvals;
    this.access = access;
    this.humans = humans;
    this.family = family;
    this.included = included;
    this.receipts = receipts;
    this.idempotency = idempotency;
  }

  /** Whom a wish is about, and who acts. */
  private record Wanted(
      NewProtection wish, HumanBeing human, Capacity capacity, List<HumanBeing> children) {
    ProtectionKind kind() {
      return ProtectionKind.of(wish.type());
    }
  }

  Written protect(@Nullable String key, NewProtection wish) {
    HumanBeing human = humans.of(wish.personId());
    Capacity capacity = access.require(human);
    Idempotency.Request request = new Idempotency.Request("POST /v1/protections", wish);
    return idempotency
        .earlier(request, key, Written.class)
        .orElseGet(
            () -> {
              Wanted wanted = new Wanted(wish, human, capacity, children(wish, human));
              requireAge(wanted);
              return receipts.before(
                  () ->
                      idempotency.once(
                          request, key, Written.class, () -> Answer.of(201, begin(wanted))));
            })
        .ids();
  }

  private List<HumanBeing> children(NewProtection wish, HumanBeing human) {
    if (!wish.includeChildren()) {
      return List.of();
    }
    int age = ProtectionKind.of(wish.type()) == ProtectionKind.CREDIT_WARNING ? CREDIT_AGE : 0;
    List<HumanBeing> children =
        family.childrenAtHome(human).stream()
            .filter(child -> age == 0 || family.hasReached(age, child))
            .toList();
    receipts.tell(children.stream().map(HumanBeing::current).toList(), List.of("custody.holder"));
    return children;
  }

  private void requireAge(Wanted wanted) {
    if (wanted.kind() == ProtectionKind.CREDIT_WARNING
        && !family.hasReached(CREDIT_AGE, wanted.human())) {
      throw Term.bad("/type", "too-young", "a credit warning is given from the age of 15");
    }
  }

  private Written begin(Wanted wanted) {
    NewProtection wish = wanted.wish();
    List<PersonId> persons = new ArrayList<>(wanted.human().all());
    wanted.children().forEach(child -> persons.addAll(child.all()));
    Instant at = included.lock(persons);
    EffectPeriod effect =
        new Term(wanted.kind(), wish.from(), wish.until(), wish.reason(), wish.document())
            .period(at, wanted.capacity());
    Hand hand =
        new Hand(
            Registration.report(at, access.organisation(), wish.document()),
            access.user(),
            Act.Kind.PROTECTED,
            wish.reason());
    UUID protection = open(wanted, effect, hand);
    return new Written(
        protection, wish.includeChildren() ? protectChildren(wanted, effect, hand) : null, null);
  }

  private UUID open(Wanted wanted, EffectPeriod effect, Hand hand) {
    ProtectionKind kind = wanted.kind();
    refuseSecond(wanted.human(), kind, effect, hand.at());
    humanBook.gather(wanted.human(), hand);
    PersonId person = wanted.human().current();
    SourceTime from = Objects.requireNonNull(effect.from());
    SourceTime start =
        wanted.wish().from() == null ? book.afterEarlier(person, kind, from, hand.at()) : from;
    FactContent content = kind.content(new EffectPeriod(start, effect.to()));
    UUID protection = book.open(person, content, hand).id();
    toBeApproved(wanted, protection, null, hand);
    return protection;
  }

  private List<Written.Child> protectChildren(Wanted wanted, EffectPeriod effect, Hand hand) {
    List<Written.Child> children = new ArrayList<>();
    for (HumanBeing child : wanted.children()) {
      Optional<StoredFact> before = book.active(child.current(), wanted.kind(), hand.at());
      UUID protection =
          included.protect(child, wanted.human(), wanted.kind().content(effect), hand);
      Optional<StoredFact> longer =
          before.filter(fact -> book.protectionOf(fact).equals(protection));
      boolean same = longer.filter(fact -> fact.id().equals(book.fact(protection))).isPresent();
      if (!same) {
        toBeApproved(
            wanted, protection, longer.map(f -> f.content().effect().to()).orElse(null), hand);
      }
      children.add(new Written.Child(child.current(), protection));
    }
    return children;
  }

  /** What a citizen asks for protects at once; the municipality decides on name and address. */
  private void toBeApproved(
      Wanted wanted, UUID protection, @Nullable SourceTime approvedUntil, Hand hand) {
    if (wanted.kind() != ProtectionKind.NAME_AND_ADDRESS) {
      return;
    }
    if (wanted.capacity() == Capacity.CITIZEN) {
      approvals.request(protection, approvedUntil, hand.at());
    } else {
      approvals.decide(protection, Decision.APPROVED, hand, wanted.wish().document());
    }
  }

  private void refuseSecond(
      HumanBeing human, ProtectionKind kind, EffectPeriod effect, Instant at) {
    human.all().stream()
        .flatMap(id -> book.valid(id, kind).stream())
        .filter(fact -> fact.content().effect().overlaps(effect))
        .filter(fact -> ProtectionBook.stands(fact, at))
        .min(Comparator.comparing(StoredFact::knownFrom))
        .ifPresent(fact -> refuse(fact, kind));
  }

  private void refuse(StoredFact fact, ProtectionKind kind) {
    ProblemException problem =
        Receipts.contradicting(
            fact,
            "protection %s of type %s is in effect"
                .formatted(book.protectionOf(fact), kind.code()));
    throw problem.at("/type", "in-effect", "the person has this protection already");
  }
}
