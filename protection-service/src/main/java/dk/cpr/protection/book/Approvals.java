package dk.cpr.protection.book;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.confirmation.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a municipality has not decided on, and what was decided. A request protects
 * meanwhile (CPR-loven § 28).
 */
@ApplicationScoped
public class Approvals {
  private final Sql sql;
  private final Acts acts;
  private final ProtectionBook book;

  Approvals(Sql sql, Acts acts, ProtectionBook book) {
    this.sql = sql;
    this.acts = acts;
    this.book = book;
  }

  /**
   * A request that nobody has decided on.
   *
   * @param approvedUntil end that stands whatever is decided; null for none
   */
  public record Pending(@Nullable SourceTime approvedUntil) {}

  /** That a citizen asked for a protection, or for a later end of one. */
  public void request(UUID protection, @Nullable SourceTime approvedUntil, Instant at) {
    sql.update(
        """
        insert into pending_approval (protection, requested_at, approved_until) values (?, ?, ?)
        on conflict on constraint pending_approval_pk do nothing
        """,
        protection,
        at,
        approvedUntil == null ? null : approvedUntil.text());
  }

  /** The request, while nobody has decided on it. */
  public Optional<Pending> pending(UUID protection) {
    return sql.one(
        "select approved_until from pending_approval where protection = ?",
        row -> {
          @Nullable String until = row.getString("approved_until");
          return new Pending(until == null ? null : SourceTime.of(until));
        },
        protection);
  }

  /** That an authority decided. */
  public void decide(UUID protection, Decision decision, Hand hand, @Nullable String document) {
    withdraw(protection);
    sql.update(
        """
        insert into protection_decision
          (id, protection, decision, decided_at, organisation, decided_by, reason, document)
        values (uuidv7(), ?, ?, ?, ?, ?, ?, ?)
        """,
        protection,
        decision,
        hand.at(),
        hand.registration().by(),
        hand.user(),
        hand.reason(),
        document);
  }

  /** What an authority decides. */
  public enum Decision {
    APPROVED,
    REFUSED
  }

  /** That nothing is left to be decided. */
  public void withdraw(UUID protection) {
    sql.update("delete from pending_approval where protection = ?", protection);
  }

  /** What was asked for on one id is still to be decided where another id took it over. */
  void carry(UUID source, Collection<UUID> targets, List<StoredFact> before) {
    if (pending(source).isEmpty()) {
      return;
    }
    for (UUID target : targets) {
      Optional<StoredFact> was =
          before.stream().filter(fact -> book.protectionOf(fact).equals(target)).findFirst();
      boolean same =
          was.isPresent()
              && acts.find(target).filter(kept -> kept.fact().equals(was.get().id())).isPresent();
      if (!same) {
        request(
            target,
            was.map(fact -> fact.content().effect().to()).orElse(null),
            requestedAt(source));
      }
    }
  }

  private Instant requestedAt(UUID protection) {
    return sql.one(
            "select requested_at from pending_approval where protection = ?",
            row -> Objects.requireNonNull(Sql.instant(row, "requested_at")),
            protection)
        .orElseThrow();
  }
}
