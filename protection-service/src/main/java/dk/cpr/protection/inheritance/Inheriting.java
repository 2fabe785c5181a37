package dk.cpr.protection.inheritance;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a child the protections of a parent, in one transaction. */
@ApplicationScoped
class Inheriting {
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Heirs heirs;
  private final HumanBeings humans;
  private final Idempotency idempotency;
  private final SuiteClient client;

  Inheriting(
      ProtectionBook book,
      HumanBook humanBook,
      Heirs heirs,
      HumanBeings humans,
      Idempotency idempotency,
      SuiteClient client) {
    this.book = book;
    this.humanBook = humanBook;
    this.heirs = heirs;
    this.humans = humans;
    this.idempotency = idempotency;
    this.client = client;
  }

  /** Who gets what whose is, since when. */
  private record Inheritance(HumanBeing child, HumanBeing parent, SourceTime birth) {}

  SettledActs inherit(@Nullable String key, NewInheritance wish) {
    client.requirePersonService();
    SourceTime birth = EffectStart.of(wish.effectFrom());
    Map<PersonId, HumanBeing> found = humans.of(List.of(wish.child(), wish.from()));
    Inheritance inheritance =
        new Inheritance(
            found.getOrDefault(wish.child(), alone(wish.child())),
            found.getOrDefault(wish.from(), alone(wish.from())),
            birth);
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections/inherit", wish),
            key,
            SettledActs.class,
            () -> Answer.of(200, copy(inheritance)))
        .ids();
  }

  private static HumanBeing alone(PersonId person) {
    return new HumanBeing(person, List.of(person));
  }

  private SettledActs copy(Inheritance of) {
    List<PersonId> persons = new ArrayList<>(of.child().all());
    persons.addAll(of.parent().all());
    Instant at = heirs.lock(persons);
    if (of.birth().instant().isAfter(at)) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/effectFrom", "in-the-future", "a birth lies in the past");
    }
    Hand hand =
        new Hand(
            Registration.derived(at, client.organisation()),
            client.user(),
            Act.Kind.INHERITED,
            null);
    humanBook.gather(of.child(), hand);
    ProtectionKind.PASSED_ON.forEach(kind -> copy(kind, of, hand));
    return settled(of.child().current(), at);
  }

  private void copy(ProtectionKind kind, Inheritance of, Hand hand) {
    for (PersonId parent : of.parent().all()) {
      for (StoredFact fact : book.standing(parent, kind, hand.at())) {
        if (!book.followsFromAnother(fact)) {
          List<UUID> covering =
              humanBook.cover(of.child().current(), fact.content(), of.birth(), hand);
          heirs.add(covering, of.parent(), kind);
          heirs.follow(of.child().all(), kind, fact.content().effect().to(), hand);
        }
      }
    }
  }

  private SettledActs settled(PersonId child, Instant at) {
    List<String> types = new ArrayList<>();
    List<UUID> protections = new ArrayList<>();
    for (ProtectionKind kind : ProtectionKind.PASSED_ON.reversed()) {
      book.active(child, kind, at).ifPresent(fact -> types.add(kind.code()));
      book.standing(child, kind, at).stream().map(book::protectionOf).forEach(protections::add);
    }
    return new SettledActs(types, protections);
  }
}
