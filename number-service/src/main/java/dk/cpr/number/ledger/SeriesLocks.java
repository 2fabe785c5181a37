package dk.cpr.number.ledger;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One row a birth date and sex, held until the transaction ends by whoever gives or enters a number
 * of it, so that what is taken stands still while the next is chosen.
 */
@ApplicationScoped
public class SeriesLocks {
  private static final int PAGE = 200;
  private final Sql sql;

  SeriesLocks(Sql sql) {
    this.sql = sql;
  }

  /**
   * Locks a series and gives its lowest ordinal that is not taken: neither given, imported nor
   * mentioned. May be the capacity, when all are.
   */
  public int lockAndFindFree(NumberSeries series) {
    int from = lock(series).or(() -> beginAndLock(series)).orElseThrow();
    while (true) {
      List<Integer> taken = taken(series, from);
      for (int ordinal : taken) {
        if (ordinal > from) {
          return from;
        }
        from++;
      }
      if (taken.size() < PAGE) {
        return from;
      }
    }
  }

  /** Notes that every ordinal up to this one is taken; the series must be locked. */
  public void take(NumberSeries series, int ordinal) {
    sql.update(
        "update series set next_ordinal = ? where birth_date = ? and sex = ?",
        ordinal + 1,
        series.birthDate(),
        series.sex());
  }

  /** Locks the series of these numbers, in one order for all. */
  public void lock(Collection<Personnummer> numbers) {
    record Key(LocalDate date, Sex sex) {}
    TreeSet<Key> keys = new TreeSet<>(Comparator.comparing(Key::date).thenComparing(Key::sex));
    numbers.forEach(number -> keys.add(new Key(number.birthDate(), number.sex())));
    String[] dates = keys.stream().map(key -> key.date().toString()).toArray(String[]::new);
    String[] sexes = keys.stream().map(key -> key.sex().name()).toArray(String[]::new);
    sql.update(
        """
        insert into series (birth_date, sex)
        select d::date, s from unnest(?::text[], ?::text[]) as wanted (d, s) order by d::date, s
        on conflict on constraint series_pk do nothing
        """,
        dates,
        sexes);
    sql.list(
        """
        select 1 from series
        where (birth_date, sex) in
          (select d::date, s from unnest(?::text[], ?::text[]) as wanted (d, s))
        order by birth_date, sex for update
        """,
        row -> true,
        dates,
        sexes);
  }

  private Optional<Integer> lock(NumberSeries series) {
    return sql.one(
        "select next_ordinal from series where birth_date = ? and sex = ? for update",
        row -> row.getInt(1),
        series.birthDate(),
        series.sex());
  }

  private Optional<Integer> beginAndLock(NumberSeries series) {
    sql.update(
        """
        insert into series (birth_date, sex) values (?, ?)
        on conflict on constraint series_pk do nothing
        """,
        series.birthDate(),
        series.sex());
    return lock(series);
  }

  private List<Integer> taken(NumberSeries series, int from) {
    return sql.list(
        """
        select ordinal from number where birth_date = ? and sex = ? and ordinal >= ?
        order by ordinal limit %d
        """
            .formatted(PAGE),
        row -> row.getInt(1),
        series.birthDate(),
        series.sex(),
        from);
  }
}
