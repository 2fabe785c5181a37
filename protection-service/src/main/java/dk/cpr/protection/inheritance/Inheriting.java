package dk.cpr.protection.inheritance;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.fact.Registration;
import dk.cpr.kit.fact.StoredFact;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.confirmation.Act;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a child the protections of a parent, in one transaction. */
@ApplicationScoped
class Inheriting {
  private static final List<ProtectionType> PASSED_ON =
      List.of(ProtectionType.NAME_AND_ADDRESS, ProtectionType.LOCAL_DIRECTORY);

  private final ProtectionBook book;
  private final Idempotency idempotency;
  private final Caller caller;

  Inheriting(ProtectionBook book, Idempotency idempotency, Caller caller) {
    this.book = book;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /** What is stored of the answer: types, and protections to be confirmed. */
  @RegisterForReflection
  record Written(List<String> types, List<UUID> protections) {}

  Written inherit(@Nullable String key, NewInheritance wish) {
    SourceTime birth = birth(wish.effectFrom());
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections/inherit", wish),
            key,
            Written.class,
            () -> Answer.of(200, copy(wish, birth)))
        .ids();
  }

  private Written copy(NewInheritance wish, SourceTime birth) {
    Instant at = book.lock(List.of(wish.child(), wish.from()));
    if (birth.instant().isAfter(at)) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/effectFrom", "in-the-future", "a birth lies in the past");
    }
    Hand hand =
        new Hand(
            Registration.derived(at, caller.organisation()),
            caller.user(),
            Act.Kind.INHERITED,
            null);
    Optional<StoredFact> directory = book.active(wish.from(), ProtectionType.LOCAL_DIRECTORY, at);
    Optional<StoredFact> address = book.active(wish.from(), ProtectionType.NAME_AND_ADDRESS, at);
    Child child = new Child(wish.child(), birth, hand);
    directory
        .filter(fact -> address.isEmpty() || !book.followsFromAnother(fact))
        .ifPresent(fact -> copy(fact, ProtectionType.LOCAL_DIRECTORY, child));
    address.ifPresent(fact -> copy(fact, ProtectionType.NAME_AND_ADDRESS, child));
    return written(child);
  }

  private void copy(StoredFact fact, ProtectionType type, Child child) {
    if (book.active(child.id(), type, child.hand().at()).isEmpty()) {
      EffectPeriod effect = new EffectPeriod(child.birth(), fact.content().effect().to());
      book.open(child.id(), type, effect, child.hand());
    }
  }

  private Written written(Child child) {
    List<String> types = new ArrayList<>();
    List<UUID> protections = new ArrayList<>();
    for (ProtectionType type : PASSED_ON) {
      book.active(child.id(), type, child.hand().at())
          .ifPresent(
              fact -> {
                types.add(type.code());
                protections.add(book.protectionOf(fact));
              });
    }
    return new Written(types, protections);
  }

  private static SourceTime birth(String text) {
    if (!SourceTime.isLiteral(text)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/effectFrom", "impossible-time", "a birth is 12 digits or an ISO local time");
    }
    return SourceTime.of(text);
  }

  private record Child(PersonId id, SourceTime birth, Hand hand) {}
}
