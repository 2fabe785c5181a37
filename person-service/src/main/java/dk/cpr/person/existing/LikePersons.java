package dk.cpr.person.existing;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.Profile;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons of the register who were born on a day, by every name that they have or had. */
@ApplicationScoped
class LikePersons {
  private static final int MONTHS = 12;

  private static final String BORN =
      """
      select b.person_id, b.id, lower(b.known) as known_from, b.value ->> 'date' as date,
        b.value ->> 'sex' as sex, n.value ->> 'given' as given,
        coalesce(n.value ->> 'surname', n.value ->> 'family') as surname,
        coalesce(m.value ->> 'person', m.value ->> 'name' || ' ' || (m.value ->> 'birthDate'))
          as mother,
        coalesce(f.value ->> 'person', f.value ->> 'name' || ' ' || (f.value ->> 'birthDate'))
          as father
      from fact b
      join fact n on n.person_id = b.person_id and n.kind = 'name'
        and upper_inf(n.known) and n.standing = 'VALID'
      left join fact m on m.person_id = b.person_id and m.kind = 'parent' and m.slot = 'mother'
        and upper_inf(m.known) and m.standing = 'VALID' and m.effect @> now()
      left join fact f on f.person_id = b.person_id and f.kind = 'parent' and f.slot = 'father'
        and upper_inf(f.known) and f.standing = 'VALID' and f.effect @> now()
      where b.kind = 'birth' and upper_inf(b.known) and b.standing = 'VALID'
        and b.value ->> 'date' = any(?)
      """;

  private static final String CHILDREN =
      """
      select 1 from fact c
      join fact b on b.person_id = (c.value ->> 'person')::uuid and b.kind = 'birth' and upper_inf(b.known)
        and b.standing = 'VALID' and b.value ->> 'date' = ? and b.value ->> 'sex' = ?
      where c.person_id = ? and c.kind = 'child' and upper_inf(c.known) and c.standing = 'VALID'
        and not exists (select from birth r where r.child = b.person_id)
      limit 1
      """;

  private final Sql sql;

  LikePersons(Sql sql) {
    this.sql = sql;
  }

  /**
   * One of them.
   *
   * @param birth id of the fact
   * @param knownFrom since when that is known
   */
  record Born(PersonId person, UUID birth, Instant knownFrom, Profile profile) {}

  /** Born on that day, or with day and month exchanged; each name is a row. */
  List<Born> born(LocalDate day) {
    return sql.list(BORN, LikePersons::read, (Object) texts(day).toArray(String[]::new));
  }

  /**
   * Whether a mother has a child of that birth date and sex that was not reported as a birth here:
   * births are told from each other by their own sequence.
   */
  boolean hasChild(PersonId mother, LocalDate day, Sex sex) {
    return sql.one(CHILDREN, row -> true, day.toString(), sex.name(), mother.value()).isPresent();
  }

  /** How a source may have written the day, also where it did not know day or month. */
  private static Set<String> texts(LocalDate day) {
    Set<String> texts = new TreeSet<>();
    List<LocalDate> days = new ArrayList<>(List.of(day));
    if (day.getDayOfMonth() <= MONTHS) {
      days.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
    }
    for (LocalDate one : days) {
      texts.add(one.toString());
      if (one.getDayOfMonth() == 1) {
        texts.add(one.format(DateTimeFormatter.ofPattern("uuuu-MM-'00'")));
      }
      if (one.getDayOfYear() == 1) {
        texts.add(one.getYear() + "-00-00");
      }
    }
    return texts;
  }

  private static Born read(ResultSet row) throws SQLException {
    UUID person = Sql.uuid(row, "person_id");
    return new Born(
        new PersonId(person),
        Sql.uuid(row, "id"),
        Objects.requireNonNull(Sql.instant(row, "known_from")),
        new Profile(
            person,
            FoldedName.of(row.getString("given"), row.getString("surname")),
            date(row.getString("date")),
            row.getString("sex"),
            row.getString("mother"),
            row.getString("father")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null || !SourceTime.isTime(text) ? null : SourceTime.of(text).date();
  }
}
