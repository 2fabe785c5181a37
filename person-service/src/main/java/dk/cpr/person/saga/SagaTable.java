package dk.cpr.person.saga;

import dk.cpr.kit.sql.RowMapper;
import dk.cpr.kit.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A table of sagas: columns {@code id}, {@code status}, {@code step}, {@code refusal}, {@code
 * attempts}, {@code lease_owner}, {@code leased_until}, {@code ended_at}, {@code parked_at}, {@code
 * parked_for}, and its own. Every change is made only while the lease that the saga was read with
 * is still the latest, and so is given back empty when someone else has taken over.
 */
public final class SagaTable<T extends Saga> {
  /** SQL of a time some milliseconds from now: one argument. */
  public static final String LATER = "clock_timestamp() + ? * interval '1 millisecond'";

  private static final Logger LOG = Logger.getLogger(SagaTable.class);

  private final Sql sql;
  private final SagaTimes times;
  private final Form<T> form;

  public SagaTable(Sql sql, SagaTimes times, Form<T> form) {
    this.sql = sql;
    this.times = times;
    this.form = form;
  }

  /** What the table is called, which columns are read, and how. */
  public record Form<T>(String table, String columns, RowMapper<T> reader) {}

  /** What the table is called. */
  public String name() {
    return form.table();
  }

  public Optional<T> find(UUID id) {
    return sql.one(
        "select " + form.columns() + " from " + form.table() + " where id = ?", form.reader(), id);
  }

  /** Takes an unfinished saga that nobody holds. */
  public Optional<T> claim(UUID id) {
    return sql.one(
        "update "
            + form.table()
            + " set lease_owner = ?, leased_until = "
            + LATER
            + " where id = ? and status in ('RUNNING', 'UNDOING') and parked_at is null"
            + " and leased_until < clock_timestamp() returning "
            + form.columns(),
        form.reader(),
        UUID.randomUUID(),
        times.lease(),
        id);
  }

  /** Takes unfinished sagas that nobody holds, those that wait longest first. */
  List<T> claimDue(int limit) {
    return sql.list(
        """
        update %1$s set lease_owner = ?, leased_until = %2$s
        where id in (
          select id from %1$s
          where status in ('RUNNING', 'UNDOING') and parked_at is null
            and leased_until < clock_timestamp()
          order by leased_until limit ? for update skip locked)
        returning %3$s
        """
            .formatted(form.table(), LATER, form.columns()),
        form.reader(),
        UUID.randomUUID(),
        times.lease(),
        limit);
  }

  long unfinished() {
    return sql.one(
            "select count(*) from " + form.table() + " where status in ('RUNNING', 'UNDOING')",
            row -> row.getLong(1))
        .orElse(0L);
  }

  /** The step is taken; the next one is this. */
  public Optional<T> goOn(T saga, String next) {
    return change(saga, "attempts = 0, step = ?, leased_until = " + LATER, next, times.lease());
  }

  /** The step is taken, and something else is known by it. */
  public Optional<T> goOn(T saga, String next, String column, Object value) {
    return change(
        saga,
        "attempts = 0, step = ?, " + column + " = ?, leased_until = " + LATER,
        next,
        value,
        times.lease());
  }

  public Optional<T> done(T saga) {
    return change(saga, "status = 'DONE', ended_at = clock_timestamp()");
  }

  /** The step was refused: the way back begins. */
  public Optional<T> refuse(T saga, String slug) {
    return change(
        saga,
        "attempts = 0, status = 'UNDOING', refusal = ?, leased_until = " + LATER,
        slug,
        times.lease());
  }

  /** The same, with what stood against it. */
  public Optional<T> refuse(T saga, String slug, String column, String json) {
    return change(
        saga,
        "attempts = 0, status = 'UNDOING', refusal = ?, "
            + column
            + " = ?::jsonb, leased_until = "
            + LATER,
        slug,
        json,
        times.lease());
  }

  public Optional<T> undone(T saga) {
    return change(saga, "status = 'REFUSED', ended_at = clock_timestamp()");
  }

  /** Lets go of it for a while that doubles with every attempt. */
  public Optional<T> pause(T saga, @Nullable String why) {
    LOG.warnf("%s %s waits at %s: %s", form.table(), saga.id(), saga.stepName(), why);
    change(saga, "attempts = attempts + 1, leased_until = " + LATER, times.pause(saga.attempts()));
    return Optional.empty();
  }

  /**
   * It failed by a fault of ours, which waiting does not mend: after some attempts it is parked
   * until an operator decides.
   */
  public Optional<T> fault(T saga, String what) {
    if (!times.isEnough(saga.attempts() + 1)) {
      return pause(saga, what);
    }
    LOG.errorf("%s %s is parked at %s: %s", form.table(), saga.id(), saga.stepName(), what);
    change(saga, "attempts = attempts + 1, parked_at = clock_timestamp(), parked_for = ?", what);
    return Optional.empty();
  }

  /** Those that wait for an operator, longest first. */
  public List<ParkedSaga> parked(int limit) {
    return sql.list(
        """
        select id, step, status, attempts, parked_for, parked_at from %s
        where parked_at is not null order by parked_at limit ?
        """
            .formatted(form.table()),
        row ->
            new ParkedSaga(
                Sql.uuid(row, "id"),
                form.table(),
                row.getString("step"),
                Saga.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("parked_for"),
                Objects.requireNonNull(Sql.instant(row, "parked_at"))),
        limit);
  }

  /** Does what an operator decided about one that is parked; gives the step it waited at. */
  public Optional<String> decided(UUID id, ParkedSaga.Act act) {
    return sql.one(
        "update "
            + form.table()
            + " set parked_at = null, parked_for = null, attempts = 0, "
            + act.change()
            + " where id = ? and parked_at is not null and "
            + act.condition()
            + " returning step",
        row -> row.getString("step"),
        id);
  }

  /** How many are parked. */
  long parked() {
    return sql.one(
            "select count(*) from " + form.table() + " where parked_at is not null",
            row -> row.getLong(1))
        .orElse(0L);
  }

  private Optional<T> change(T saga, String set, Object... values) {
    List<@Nullable Object> args = new ArrayList<>(List.of(values));
    args.addAll(List.of(saga.id(), saga.leaseOwner(), saga.status(), saga.stepName()));
    return sql.one(
        "update "
            + form.table()
            + " set "
            + set
            + " where id = ? and lease_owner = ? and status = ? and step = ? returning "
            + form.columns(),
        form.reader(),
        args.toArray());
  }
}
