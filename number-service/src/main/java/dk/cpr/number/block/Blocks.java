package dk.cpr.number.block;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.number.ledger.FreeOrdinals;
import dk.cpr.number.ledger.OrderInForce;
import dk.cpr.number.ledger.Reservations;
import dk.cpr.number.ledger.SeriesKey;
import dk.cpr.number.ledger.SeriesLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reserves, shows and closes. */
@ApplicationScoped
class Blocks {
  private static final int DAYS_AHEAD = 92;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final String STATE =
      """
      case when closed_at is not null then 'CLOSED'
        when valid_to < clock_timestamp() then 'EXPIRED' else 'OPEN' end as state
      """;

  private final Sql sql;
  private final OrderInForce order;
  private final SeriesLocks locks;
  private final Reservations reservations;

  Blocks(Sql sql, OrderInForce order, SeriesLocks locks, Reservations reservations) {
    this.sql = sql;
    this.order = order;
    this.locks = locks;
    this.reservations = reservations;
  }

  /** Sets the lowest free numbers aside, in the current transaction. */
  UUID reserve(NewBlock wanted, String by) {
    refuseImpossible(wanted);
    SeriesKey key = wanted.key();
    FreeOrdinals free = locks.lockAndFindFree(List.of(key));
    List<Integer> ordinals =
        IntStream.range(0, wanted.size()).mapToObj(i -> free.take(key)).toList();
    if (ordinals.getLast() >= order.series(key).capacity()) {
      throw new ProblemException(ProblemType.SERIES_EXHAUSTED)
          .at("/size", "more-than-is-left", "the series has fewer free numbers than that");
    }
    UUID id = PersonId.newId().value();
    sql.update(
        """
        insert into block (id, birth_date, sex, size, organisation, unit, valid_to, opened_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        wanted.birthDate(),
        wanted.sex(),
        wanted.size(),
        wanted.organisation(),
        wanted.unit(),
        wanted.validTo(),
        by);
    reservations.reserve(id, key, ordinals);
    locks.take(free);
    return id;
  }

  /** Closes a block; what is unused is free again. Closing it again changes nothing. */
  @Transactional
  void close(UUID id, String by) {
    Row block = row(id);
    SeriesKey key = new SeriesKey(block.birthDate, block.sex);
    locks.lockAndFindFree(List.of(key));
    reservations.release(id).ifPresent(lowest -> locks.giveBack(key, lowest));
    sql.update(
        """
        update block set closed_by = ?, closed_at = clock_timestamp()
        where id = ? and closed_at is null
        """,
        by,
        id);
  }

  BlockView view(UUID id) {
    Row block = row(id);
    NumberSeries series = order.series(block.birthDate, block.sex);
    return new BlockView(
        id,
        block.birthDate,
        block.sex,
        block.size,
        block.organisation,
        block.unit,
        block.validTo,
        block.state,
        block.closedAt,
        numbers(series, "select ordinal from reserved_number where block_id = ? order by 1", id),
        numbers(series, "select ordinal from number where block_id = ? order by 1", id));
  }

  /** Those that are not closed, of one organisation or, with "", of all. */
  BlockList open(String organisation) {
    return new BlockList(
        sql.list(
            """
            select id, organisation, unit, valid_to, %s,
              (select count(*) from reserved_number r where r.block_id = block.id) as unused
            from block where closed_at is null and (? = '' or organisation = ?)
            order by valid_to, id limit 1000
            """
                .formatted(STATE),
            row ->
                new BlockList.Line(
                    Sql.uuid(row, "id"),
                    row.getString("organisation"),
                    row.getString("unit"),
                    Objects.requireNonNull(Sql.instant(row, "valid_to")),
                    BlockView.State.valueOf(row.getString("state")),
                    row.getInt("unused")),
            organisation,
            organisation));
  }

  private List<Personnummer> numbers(NumberSeries series, String text, UUID id) {
    return new ArrayList<>(sql.list(text, row -> series.at(row.getInt(1)), id));
  }

  private Row row(UUID id) {
    return sql.one(
            """
            select birth_date, sex, size, organisation, unit, valid_to, closed_at, %s
            from block where id = ?
            """
                .formatted(STATE),
            Row::of,
            id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static void refuseImpossible(NewBlock wanted) {
    if (!CenturyTable.covers(wanted.birthDate())) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/birthDate", "outside-1858-2057", "no personnummer carries this date");
    }
    if (wanted.birthDate().isAfter(LocalDate.now(SourceTime.ZONE).plusDays(DAYS_AHEAD))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/birthDate", "in-the-future", "at most 92 days ahead");
    }
    Instant now = Instant.now();
    if (wanted.validTo().isBefore(now) || wanted.validTo().isAfter(now.plus(LONGEST))) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/validTo", "outside-366-days", "after now, at most 366 days ahead");
    }
  }

  private record Row(
      LocalDate birthDate,
      Sex sex,
      int size,
      String organisation,
      String unit,
      Instant validTo,
      @Nullable Instant closedAt,
      BlockView.State state) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
          Sex.valueOf(row.getString("sex")),
          row.getInt("size"),
          row.getString("organisation"),
          row.getString("unit"),
          Objects.requireNonNull(Sql.instant(row, "valid_to")),
          Sql.instant(row, "closed_at"),
          BlockView.State.valueOf(row.getString("state")));
    }
  }
}
