package dk.cpr.person.death;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Persons who are emigrated (80) or have an administrative number (20) and were born on a day or
 * before. Read in short pages, as no transaction may last.
 */
@ApplicationScoped
class VeryOld {
  private static final int PAGE = 500;

  private final Sql sql;

  VeryOld(Sql sql) {
    this.sql = sql;
  }

  /** The first of them by person id, at most so many. */
  List<PersonId> bornUntil(LocalDate day, int limit) {
    List<PersonId> found = new ArrayList<>();
    UUID after = new UUID(0, 0);
    while (found.size() < limit) {
      List<Abroad> page = page(after);
      page.stream().filter(one -> one.wasBornUntil(day)).map(Abroad::person).forEach(found::add);
      if (page.size() < PAGE) {
        break;
      }
      after = page.getLast().person().value();
    }
    return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
  }

  private List<Abroad> page(UUID after) {
    return sql.list(
        """
        select s.person_id, (
            select b.value ->> 'date' from fact b
            where b.person_id = s.person_id and b.kind = 'birth' and b.standing = 'VALID'
              and upper_inf(b.known) limit 1) as born
        from fact s
        where s.kind = 'personStatus' and (s.value ->> 'code') in ('20', '80')
          and upper_inf(s.known) and upper_inf(s.effect) and s.standing = 'VALID'
          and s.person_id > ?
        order by s.person_id limit ?
        """,
        VeryOld::read,
        after,
        PAGE);
  }

  private static Abroad read(ResultSet row) throws SQLException {
    return new Abroad(new PersonId(Sql.uuid(row, "person_id")), row.getString("born"));
  }

  private record Abroad(PersonId person, @Nullable String born) {
    boolean wasBornUntil(LocalDate day) {
      return born != null
          && !born.isBlank()
          && SourceTime.isLiteral(born)
          && !SourceTime.of(born).date().isAfter(day);
    }
  }
}
