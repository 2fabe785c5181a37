package dk.cpr.protection.confirmation;

import dk.cpr.kit.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Confirms acts once no instance of disclosure-service can answer without them.
 *
 * <p>Table {@code disclosure_instance} holds every instance that may be answering, so an act is
 * confirmed when each row has applied its place in the log. A row is taken away only by the
 * instance itself or, under its row lock and by the database's clock, when its lease is over
 * ({@link #sweep}). A renewal that was under way is then either seen, and the row stays, or comes
 * later, finds no row and begins anew. An instance that begins anew is told what to reach only
 * after its row is visible to all ({@link DisclosureInstances}): either the confirming statement
 * saw the row, or the act was committed before that place was taken, and the instance applies it
 * before its first answer. A confirmation once true therefore stays true, and it needs no lock over
 * the instances.
 */
@ApplicationScoped
public class Confirmation {
  /** Acts that every instance has applied; one that is being confirmed elsewhere is left out. */
  private static final String READY =
      """
      with ready as (
        select a.id from protection_act a
        where a.confirmed_at is null and (?::uuid[] is null or a.protection = any(?))
          and not exists (select 1 from disclosure_instance i
            where (i.applied_epoch, i.applied_tx, i.applied_position)
                < (a.place_epoch, a.place_tx, a.place_position))
        order by a.id limit 2000 for update of a skip locked),
      confirmed as (
        update protection_act p set confirmed_at = clock_timestamp()
        from ready where p.id = ready.id returning p.id)
      """;

  private final Sql sql;
  private final Waiters waiters = new Waiters(this::unconfirmed);
  private final AtomicLong pending = new AtomicLong();

  Confirmation(Sql sql, MeterRegistry metrics) {
    this.sql = sql;
    metrics.gauge("cpr.protection.pending", pending);
  }

  /**
   * Waits until all acts on these protections are confirmed; holds no transaction meanwhile.
   *
   * @return whether they are
   */
  @Transactional(Transactional.TxType.NEVER)
  public boolean await(Collection<UUID> protections, Duration longest) {
    return protections.isEmpty() || waiters.await(protections, longest);
  }

  /** Confirms what can be of these, and gives those that are not. */
  private Set<UUID> unconfirmed(Set<UUID> protections) {
    sweep();
    UUID[] ids = protections.toArray(UUID[]::new);
    return new HashSet<>(
        sql.list(
            READY
                + """
                select distinct p.protection from protection_act p
                where p.confirmed_at is null and p.protection = any(?)
                  and p.id not in (select id from confirmed)
                """,
            row -> Sql.uuid(row, "protection"),
            ids,
            ids,
            ids));
  }

  /** Confirms what nobody waits for any longer, in small transactions. */
  @Scheduled(
      every = "${cpr.protection.confirm-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void confirmLater() {
    pending.set(unconfirmed());
    if (pending.get() > 0) {
      sweep();
      long confirmed;
      do {
        confirmed = confirmSome();
      } while (confirmed > 0);
    }
  }

  private long unconfirmed() {
    return sql.one(
            "select count(*) from protection_act where confirmed_at is null", row -> row.getLong(1))
        .orElse(0L);
  }

  private long confirmSome() {
    return sql.one(READY + "select count(*) from confirmed", row -> row.getLong(1), null, null)
        .orElse(0L);
  }

  /**
   * Counts as stopped whose lease is over. A row that a renewal holds is left alone, and waited
   * for.
   */
  private void sweep() {
    sql.update(
        """
        delete from disclosure_instance where id in (
          select id from disclosure_instance where leased_until <= clock_timestamp()
          for update skip locked)
        """);
  }
}
