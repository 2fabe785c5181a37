package dk.cpr.disclosure.receipt;

import dk.cpr.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Deletes receipts whose term is over, a thousand looked at in a transaction, and never a younger
 * one. Each kind has its own way through the ids, which are in the order of time, so that nothing
 * is looked at twice.
 */
@ApplicationScoped
class ReceiptRetention {
  private static final int BATCH = 1_000;
  private static final Duration REST = Duration.ofMillis(50);

  /** An id is made before its receipt is written, but not as long before. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private final Sql sql;

  ReceiptRetention(Sql sql) {
    this.sql = sql;
  }

  List<RetentionTerms.Term> terms() {
    return sql.list(
        "select occasion, months, legal_basis from receipt_retention order by occasion",
        row ->
            new RetentionTerms.Term(
                Occasion.valueOf(row.getString("occasion")),
                row.getInt("months"),
                row.getString("legal_basis")));
  }

  @Scheduled(every = "${cpr.receipts.retention}", delayed = "5m", identity = "receipt-retention")
  @RunOnVirtualThread
  void deleteWhatIsOver() {
    for (RetentionTerms.Term term : terms()) {
      while (looksFurther(term.occasion())) {
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  /** Whether there may be more. */
  private boolean looksFurther(Occasion occasion) {
    return QuarkusTransaction.requiringNew().call(() -> batch(occasion)) == BATCH;
  }

  /** How many receipts were looked at; none while another instance does it. */
  private int batch(Occasion occasion) {
    Optional<Way> way =
        sql.one(
            """
            select passed, now() - make_interval(months => months) as over
            from receipt_retention where occasion = ? for update skip locked
            """,
            row ->
                new Way(Sql.uuid(row, "passed"), Objects.requireNonNull(Sql.instant(row, "over"))),
            occasion);
    return way.map(part -> delete(occasion, part)).orElse(0);
  }

  /** From which id on, and which receipts are over. */
  private record Way(UUID passed, Instant over) {
    /** The first id of version 7 of the hour before. */
    UUID end() {
      return new UUID(over.minus(MARGIN).toEpochMilli() << 16, 0);
    }
  }

  private int delete(Occasion occasion, Way way) {
    List<UUID> looked =
        sql.list(
            "select id from receipt where id > ? and id < ? order by id limit " + BATCH,
            row -> Sql.uuid(row, "id"),
            way.passed(),
            way.end());
    if (!looked.isEmpty()) {
      sql.update(
          """
          delete from receipt_relative v using receipt r
          where v.receipt between ? and ? and v.receipt = r.id and r.id = any(?::uuid[])
            and r.occasion = ? and r.at < ?
          """,
          looked.getFirst(),
          looked.getLast(),
          looked.toArray(UUID[]::new),
          occasion,
          way.over());
      sql.update(
          "delete from receipt where id = any(?::uuid[]) and occasion = ? and at < ?",
          looked.toArray(UUID[]::new),
          occasion,
          way.over());
      sql.update(
          "update receipt_retention set passed = ? where occasion = ?", looked.getLast(), occasion);
    }
    return looked.size();
  }
}
