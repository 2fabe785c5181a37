package dk.cpr.disclosure.numbers;

import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Reach;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads all numbers of a question in one statement, hence one snapshot: right and coverage are
 * decided first, and only as far as both allow is anything told of a number.
 */
@ApplicationScoped
class NumberReader {
  private static final String GONE_BY =
      """
      (select n.number from subject_number n
        where d.right_holds and d.covered and s.state in ('changed', 'duplicate')
          and n.person_id = p.person_id and n.current limit 1)
      """;

  private final Sql sql;

  NumberReader(Sql sql) {
    this.sql = sql;
  }

  /** One for each number, in their order. */
  List<AskedAbout> read(List<Personnummer> numbers, Set<Ask> asked, Scope scope) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(numbers.stream().map(Personnummer::digits).toArray(String[]::new));
    args.addAll(Reach.arguments(scope.right(), scope.asker()));
    return sql.list(
        text(asked, scope.right()), NumberReader::row, args.toArray(new @Nullable Object[0]));
  }

  /** Under which right, for whom. */
  record Scope(Right right, Asker asker) {}

  private static String text(Set<Ask> asked, Right right) {
    return """
        select d.right_holds, d.covered,
          case when d.right_holds and d.covered then p.person_id end as person_id,
          case when d.right_holds and d.covered then s.state end as state, %s as gone_by
        from unnest(?::text[]) with ordinality as a (number, place)
        left join subject_number s on s.number = a.number
        cross join lateral (
          select coalesce((select m.survivor_id from merged_person m
            where m.person_id = s.person_id), s.person_id) as person_id offset 0) p
        cross join lateral (select %s as right_holds, %s as covered offset 0) d
        order by a.place
        """
        .formatted(
            asked.contains(Ask.REPLACED) ? GONE_BY : "null::text",
            Reach.HOLDS,
            Reach.covers(right.coverage()));
  }

  private static AskedAbout row(ResultSet row) throws SQLException {
    @Nullable UUID person = row.getObject("person_id", UUID.class);
    @Nullable String goneBy = row.getString("gone_by");
    return new AskedAbout(
        row.getBoolean("right_holds"),
        row.getBoolean("covered"),
        person == null ? null : new PersonId(person),
        row.getString("state"),
        goneBy == null ? null : Personnummer.of(goneBy));
  }
}
