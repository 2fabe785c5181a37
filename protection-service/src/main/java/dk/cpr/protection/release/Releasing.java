package dk.cpr.protection.release;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.protecting.NamedProtections;
import dk.cpr.protection.protecting.NamedProtections.Named;
import dk.cpr.protection.receipt.Receipts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides that a creditor may have an address. */
@ApplicationScoped
class Releasing {
  private static final String TYPE = "protection-released";

  private final NamedProtections named;
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final PersonAccess access;
  private final Receipts receipts;
  private final ChangeLog changes;
  private final Sql sql;
  private final Idempotency idempotency;

  Releasing(
      NamedProtections named,
      ProtectionBook book,
      HumanBook humanBook,
      PersonAccess access,
      Receipts receipts,
      ChangeLog changes,
      Sql sql,
      Idempotency idempotency) {
    this.named = named;
    this.book = book;
    this.humanBook = humanBook;
    this.access = access;
    this.receipts = receipts;
    this.changes = changes;
    this.sql = sql;
    this.idempotency = idempotency;
  }

  @RegisterForReflection
  record Addressed(UUID protection, NewRelease wish) {}

  /** Payload of the change: whom to, never the name. */
  @RegisterForReflection
  record Released(UUID release, UUID protection, @Nullable String creditor) {}

  Release release(@Nullable String key, UUID protection, NewRelease wish) {
    Named it = named.require(protection);
    Idempotency.Request request =
        new Idempotency.Request(
            "POST /v1/protections/{id}/releases", new Addressed(protection, wish));
    Optional<Answer<Release>> earlier = idempotency.earlier(request, key, Release.class);
    if (earlier.isPresent()) {
      return earlier.get().ids();
    }
    UUID id = PersonId.newId().value();
    return receipts.before(
        () -> {
          StoredFact seen = standing(it, Instant.now());
          receipts.tellCreditor(
              protection + "|" + key,
              seen.personId(),
              wish.creditor().cvr(),
              wish.creditor().told());
          return idempotency
              .once(request, key, Release.class, () -> Answer.of(201, store(id, it, wish)))
              .ids();
        });
  }

  private Release store(UUID id, Named it, NewRelease wish) {
    Instant at = book.lock(it.human().all());
    StoredFact fact = standing(it, at);
    UUID protection = book.protectionOf(fact);
    sql.update(
        """
        insert into protection_release (id, protection, person_id, creditor_cvr, creditor_name,
          document, reason, organisation, decided_by, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        protection,
        fact.personId().value(),
        wish.creditor().cvr(),
        wish.creditor().name(),
        wish.document(),
        wish.reason(),
        access.organisation(),
        access.user(),
        at);
    changes.append(fact.personId(), TYPE, new Released(id, protection, wish.creditor().cvr()));
    return new Release(id, protection);
  }

  private StoredFact standing(Named it, Instant at) {
    StoredFact last =
        book.last(it.kept()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    StoredFact fact = humanBook.target(it.kept(), it.human(), at).orElse(last);
    boolean withholds =
        ProtectionKind.of(fact) == ProtectionKind.NAME_AND_ADDRESS
            && fact.content().effect().contains(at)
            && fact.knownTo() == null;
    if (!withholds) {
      throw Receipts.contradicting(fact, "no name and address protection is in effect here");
    }
    return fact;
  }
}
