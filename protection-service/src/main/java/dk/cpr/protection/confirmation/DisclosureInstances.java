package dk.cpr.protection.confirmation;

import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The leases of disclosure-service's instances. Nothing here runs in a surrounding transaction:
 * that the row is committed <em>before</em> the place to reach is taken is what {@link
 * Confirmation} rests on. An instance counts its lease from when it sent the request, this table
 * from when it was served, and a margin longer: the instance's own always ends first.
 */
@ApplicationScoped
class DisclosureInstances {
  private final Sql sql;
  private final ChangeLog changes;
  private final Duration lease;
  private final Duration margin;

  DisclosureInstances(
      Sql sql,
      ChangeLog changes,
      @ConfigProperty(name = "cpr.protection.lease") Duration lease,
      @ConfigProperty(name = "cpr.protection.lease-margin") Duration margin) {
    this.sql = sql;
    this.changes = changes;
    this.lease = lease;
    this.margin = margin;
  }

  /**
   * Renews, or begins anew: when the instance is not known, its lease is over, or it has applied
   * less than it said before (its read model was lost). Whoever begins anew must reach all that is
   * committed by then; whoever does not is told the same place as before, also when the answer that
   * first told it was lost.
   */
  @Transactional(Transactional.TxType.NEVER)
  Lease renew(UUID instance, Cursor applied) {
    changes.requireKnown(applied);
    Row row = hold(instance, applied);
    @Nullable Cursor known = row.mustReach();
    return new Lease(lease.toSeconds(), known == null ? begin(instance, row) : known);
  }

  @Transactional(Transactional.TxType.NEVER)
  void stop(UUID instance) {
    sql.update("delete from disclosure_instance where id = ?", instance);
  }

  private Row hold(UUID instance, Cursor applied) {
    double seconds = lease.plus(margin).toMillis() / 1000.0;
    return sql.one(
            """
            insert into disclosure_instance as i (id, leased_until, generation, applied_epoch,
              applied_tx, applied_position)
            values (?, clock_timestamp() + make_interval(secs => ?), 1, ?, ?, ?)
            on conflict on constraint disclosure_instance_pk do update set
              (generation, must_reach_epoch, must_reach_tx, must_reach_position) = (
                select case when anew then i.generation + 1 else i.generation end,
                  case when not anew then i.must_reach_epoch end,
                  case when not anew then i.must_reach_tx end,
                  case when not anew then i.must_reach_position end
                from (select i.leased_until <= clock_timestamp()
                  or (i.applied_epoch, i.applied_tx, i.applied_position)
                    > (excluded.applied_epoch, excluded.applied_tx, excluded.applied_position)
                  as anew) begun),
              leased_until = clock_timestamp() + make_interval(secs => ?),
              applied_epoch = excluded.applied_epoch,
              applied_tx = excluded.applied_tx,
              applied_position = excluded.applied_position
            returning generation, must_reach_epoch, must_reach_tx, must_reach_position
            """,
            DisclosureInstances::row,
            instance,
            seconds,
            applied.epoch(),
            applied.tx(),
            applied.position(),
            seconds)
        .orElseThrow();
  }

  private Cursor begin(UUID instance, Row row) {
    Cursor ceiling = changes.ceiling();
    sql.update(
        """
        update disclosure_instance
        set must_reach_epoch = ?, must_reach_tx = ?, must_reach_position = ?
        where id = ? and generation = ? and must_reach_epoch is null
        """,
        ceiling.epoch(),
        ceiling.tx(),
        ceiling.position(),
        instance,
        row.generation());
    // As a renewal tells it: a place to be compared with, not to read on from.
    return Cursor.place(ceiling.epoch(), ceiling.tx(), ceiling.position());
  }

  private static Row row(ResultSet row) throws SQLException {
    int epoch = row.getInt("must_reach_epoch");
    @Nullable Cursor mustReach =
        row.wasNull()
            ? null
            : Cursor.place(epoch, row.getLong("must_reach_tx"), row.getLong("must_reach_position"));
    return new Row(row.getLong("generation"), mustReach);
  }

  private record Row(long generation, @Nullable Cursor mustReach) {}
}
