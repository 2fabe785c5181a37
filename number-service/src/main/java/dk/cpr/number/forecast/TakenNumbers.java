package dk.cpr.number.forecast;

import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * The ordinals that are not free: given, imported or mentioned for ever, or held in open blocks.
 */
@ApplicationScoped
class TakenNumbers {
  private final Sql sql;

  TakenNumbers(Sql sql) {
    this.sql = sql;
  }

  /** How many are taken for ever of each series; in the order of the series. */
  List<Tally> takenOf(List<NumberSeries> series) {
    return tally("number", series);
  }

  /**
   * How many are set aside for the holders of open blocks and were not taken otherwise; in the
   * order of the series.
   */
  List<Tally> heldIn(List<NumberSeries> series) {
    return tally(
        """
        (select * from reserved_number r where not exists (select from number t
          where t.birth_date = r.birth_date and t.sex = r.sex and t.ordinal = r.ordinal))""",
        series);
  }

  private List<Tally> tally(String ordinals, List<NumberSeries> series) {
    return sql.list(
        """
        select
          count(n.ordinal) filter (where n.ordinal < w.checked::int) as with_check_digit,
          count(n.ordinal) filter (where n.ordinal >= w.checked::int) as without_check_digit
        from unnest(?::text[], ?::text[], ?::text[]) with ordinality
          as w (birth_date, sex, checked, place)
        left join %s n on n.birth_date = w.birth_date::date and n.sex = w.sex
        group by w.place order by w.place
        """
            .formatted(ordinals),
        row -> new Tally(row.getInt("with_check_digit"), row.getInt("without_check_digit")),
        texts(series, one -> one.birthDate().toString()),
        texts(series, one -> one.sex().name()),
        texts(series, one -> Integer.toString(one.capacityWithCheckDigit())));
  }

  private static String[] texts(List<NumberSeries> series, Function<NumberSeries, String> text) {
    return series.stream().map(text).toArray(String[]::new);
  }
}
