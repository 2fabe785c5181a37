package dk.cpr.address.road;

import dk.cpr.address.batch.BatchAnswer;
import dk.cpr.fact.store.ImportSource;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the road register as the difference between deliveries: a record that is held already is
 * marked as seen, a new one is opened, and what a complete later delivery no longer holds is
 * closed.
 */
@ApplicationScoped
class RoadImport {
  private static final int PORTION = 5000;
  private final Sql sql;
  private final RoadRows rows;

  RoadImport(Sql sql, RoadRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * Takes a batch in one transaction.
   *
   * @throws ProblemException try-again when another batch brings the same new record at the same
   *     time
   */
  @Transactional
  BatchAnswer register(RoadDelivery delivery, String by) {
    ImportSource source = delivery.source();
    boolean late = newest(source).filter(source.productionDate()::isBefore).isPresent();
    List<RoadRecord> records = delivery.records().stream().map(RoadRecord::of).toList();
    Map<RoadRecord, Long> held = held(source, records);
    Sorting sorting = new Sorting(held, late);
    for (int i = 0; i < records.size(); i++) {
      sorting.take(i, records.get(i));
    }
    insert(source, sorting.fresh, by);
    seen(source, sorting.seen);
    return new BatchAnswer(sorting.fresh.size(), sorting.unchanged, sorting.setAside);
  }

  /** Closes some of the records that the newest delivery of a source does not hold. */
  @Transactional
  int closeSome(ImportSource source, String by) {
    if (newest(source).filter(source.productionDate()::equals).isEmpty()) {
      return 0;
    }
    return sql.update(
        """
        update road_record set known_to = clock_timestamp(), closed_by = ?
        where last_date < ? and known_to is null and id in (select id from road_record
          where source = ? and last_date < ? and known_to is null limit ?)
        """,
        by,
        source.productionDate(),
        source.key(),
        source.productionDate(),
        PORTION);
  }

  private Optional<LocalDate> newest(ImportSource source) {
    return sql.one(
        "select max(last_date) from road_record where source = ?",
        row -> row.getObject(1, LocalDate.class),
        source.key());
  }

  private Map<RoadRecord, Long> held(ImportSource source, List<RoadRecord> records) {
    Map<RoadRecord, Long> held = new HashMap<>();
    sql.list(
        """
        select id, record_type, fields from road_record
        where source = ? and known_to is null
          and (municipality, road) in (select * from unnest(?::text[], ?::text[]))
        """,
        row -> held.put(rows.read(row), row.getLong("id")),
        source.key(),
        texts(records, RoadRecord::municipality),
        texts(records, RoadRecord::road));
    return held;
  }

  private void insert(ImportSource source, Collection<RoadRecord> records, String by) {
    if (records.isEmpty()) {
      return;
    }
    int inserted =
        sql.update(
            """
            insert into road_record (source, record_type, municipality, road, fields, first_date,
              last_date, known_from, registered_by)
            select ?, record_type, municipality, road, fields, given.day, given.day, clock_timestamp(), ?
            from (select ?::date as day) as given, jsonb_to_recordset(?::jsonb)
              as r(record_type text, municipality text, road text, fields jsonb)
            on conflict do nothing
            """,
            source.key(),
            by,
            source.productionDate(),
            rows.write(records));
    if (inserted < records.size()) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  private void seen(ImportSource source, Set<Long> ids) {
    sql.update(
        """
        update road_record set last_date = ?
        where id = any(?::text[]::bigint[]) and last_date < ?
        """,
        source.productionDate(),
        ids.stream().map(String::valueOf).toArray(String[]::new),
        source.productionDate());
  }

  private static String[] texts(List<RoadRecord> records, Function<RoadRecord, String> text) {
    return records.stream().map(text).toArray(String[]::new);
  }

  /** Where the records of one batch go. */
  private static final class Sorting {
    private final Map<RoadRecord, Long> held;
    private final boolean late;
    private final Set<RoadRecord> fresh = new LinkedHashSet<>();
    private final Set<Long> seen = new LinkedHashSet<>();
    private final List<BatchAnswer.SetAside> setAside = new ArrayList<>();
    private int unchanged;

    Sorting(Map<RoadRecord, Long> held, boolean late) {
      this.held = held;
      this.late = late;
    }

    void take(int index, RoadRecord entry) {
      Optional<String> fault = entry.fault();
      @Nullable Long known = held.get(entry);
      if (fault.isPresent()) {
        setAside.add(new BatchAnswer.SetAside(index, fault.get()));
      } else if (known != null) {
        seen.add(known);
        unchanged++;
      } else if (late) {
        setAside.add(new BatchAnswer.SetAside(index, "older-than-known"));
      } else if (!fresh.add(entry)) {
        unchanged++;
      }
    }
  }
}
