package dk.cpr.number.ledger;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One row a birth date and sex, held until the transaction ends by whoever gives, reserves or
 * enters a number of it, so that what is taken stands still while the next is chosen. All who lock
 * several series do so in the order of their keys.
 */
@ApplicationScoped
public class SeriesLocks {
  static final int PAGE = 200;

  private static final String TAKEN =
      """
      select wanted.birth_date, wanted.sex, taken.ordinal
      from unnest(?::date[], ?::text[], ?::int[]) as wanted (birth_date, sex, least),
        lateral (
          (select ordinal from number n where n.birth_date = wanted.birth_date
            and n.sex = wanted.sex and n.ordinal >= wanted.least order by ordinal limit %1$d)
          union all
          (select ordinal from reserved_number r where r.birth_date = wanted.birth_date
            and r.sex = wanted.sex and r.ordinal >= wanted.least order by ordinal limit %1$d)
          order by ordinal limit %1$d) taken
      """
          .formatted(PAGE);

  private final Sql sql;

  SeriesLocks(Sql sql) {
    this.sql = sql;
  }

  /**
   * Locks series and gives what is free in them: neither given, imported, mentioned nor in an open
   * block.
   */
  public FreeOrdinals lockAndFindFree(Collection<SeriesKey> keys) {
    Map<SeriesKey, Integer> from = lockKeys(new TreeSet<>(keys));
    return new FreeOrdinals(
        from,
        taken(from),
        (key, ordinal) -> taken(Map.of(key, ordinal)).getOrDefault(key, List.of()));
  }

  /** Locks one series and gives its lowest free ordinal; may be the capacity, when none is left. */
  public int lockAndFindFree(NumberSeries series) {
    SeriesKey key = SeriesKey.of(series);
    return lockAndFindFree(List.of(key)).peek(key);
  }

  /** Notes what was taken of locked series. */
  public void take(FreeOrdinals free) {
    move(free.reached(), "greatest(series.next_ordinal, reached.ordinal)");
  }

  /** Notes that every ordinal up to this one is taken; the series must be locked. */
  public void take(NumberSeries series, int ordinal) {
    move(
        Map.of(SeriesKey.of(series), ordinal + 1),
        "greatest(series.next_ordinal, reached.ordinal)");
  }

  /** Notes that an ordinal is free again; the series must be locked. */
  public void giveBack(SeriesKey key, int ordinal) {
    move(Map.of(key, ordinal), "least(series.next_ordinal, reached.ordinal)");
  }

  /** Locks the series of these numbers. */
  public void lock(Collection<Personnummer> numbers) {
    TreeSet<SeriesKey> keys = new TreeSet<>();
    numbers.forEach(number -> keys.add(SeriesKey.of(number)));
    lockKeys(keys);
  }

  private Map<SeriesKey, Integer> lockKeys(TreeSet<SeriesKey> keys) {
    Map<SeriesKey, Integer> locked = lockThoseThatAre(keys);
    if (locked.size() < keys.size()) {
      sql.update(
          """
          insert into series (birth_date, sex)
          select d, s from unnest(?::date[], ?::text[]) as wanted (d, s) order by d, s
          on conflict on constraint series_pk do nothing
          """,
          dates(keys),
          sexes(keys));
      locked = lockThoseThatAre(keys);
    }
    return locked;
  }

  private Map<SeriesKey, Integer> lockThoseThatAre(TreeSet<SeriesKey> keys) {
    Map<SeriesKey, Integer> locked = new TreeMap<>();
    sql.list(
            """
            select birth_date, sex, next_ordinal from series
            where (birth_date, sex) in
              (select d, s from unnest(?::date[], ?::text[]) as wanted (d, s))
            order by birth_date, sex for update
            """,
            row -> Map.entry(key(row), row.getInt(3)),
            dates(keys),
            sexes(keys))
        .forEach(entry -> locked.put(entry.getKey(), entry.getValue()));
    return locked;
  }

  private Map<SeriesKey, List<Integer>> taken(Map<SeriesKey, Integer> from) {
    Map<SeriesKey, List<Integer>> taken = new HashMap<>();
    sql.list(
            TAKEN,
            row -> Map.entry(key(row), row.getInt(3)),
            dates(from.keySet()),
            sexes(from.keySet()),
            ordinals(from))
        .forEach(
            entry ->
                taken
                    .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                    .add(entry.getValue()));
    return taken;
  }

  private void move(Map<SeriesKey, Integer> reached, String next) {
    sql.update(
        """
        update series set next_ordinal = %s
        from unnest(?::date[], ?::text[], ?::int[]) as reached (birth_date, sex, ordinal)
        where series.birth_date = reached.birth_date and series.sex = reached.sex
        """
            .formatted(next),
        dates(reached.keySet()),
        sexes(reached.keySet()),
        ordinals(reached));
  }

  private static SeriesKey key(ResultSet row) throws SQLException {
    return new SeriesKey(
        Objects.requireNonNull(row.getObject(1, LocalDate.class)), Sex.valueOf(row.getString(2)));
  }

  private static String[] dates(Collection<SeriesKey> keys) {
    return texts(keys, key -> key.birthDate().toString());
  }

  private static String[] sexes(Collection<SeriesKey> keys) {
    return texts(keys, key -> key.sex().name());
  }

  private static String[] ordinals(Map<SeriesKey, Integer> ordinals) {
    return texts(ordinals.keySet(), key -> String.valueOf(ordinals.get(key)));
  }

  private static String[] texts(Collection<SeriesKey> keys, Function<SeriesKey, String> text) {
    return keys.stream().map(text).toArray(String[]::new);
  }
}
