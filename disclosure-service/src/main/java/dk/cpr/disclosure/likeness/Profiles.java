package dk.cpr.disclosure.likeness;

import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.Profile;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads profiles from the facts that hold now. Whoever is a duplicate already has none. */
@ApplicationScoped
class Profiles {
  private static final String READ =
      """
      select p.person_id, n.value ->> 'given' as given,
        coalesce(n.value ->> 'surname', n.value ->> 'family') as surname,
        first_day(b.value ->> 'date') as birth_date, b.value ->> 'sex' as sex,
        coalesce(m.value ->> 'person', m.value ->> 'name' || ' ' || (m.value ->> 'birthDate'))
          as mother,
        coalesce(f.value ->> 'person', f.value ->> 'name' || ' ' || (f.value ->> 'birthDate'))
          as father
      from unnest(?::uuid[]) p(person_id)
      join holding b on b.person_id = p.person_id and b.kind = 'birth'
      join holding n on n.person_id = p.person_id and n.kind = 'name'
      left join holding m on m.person_id = p.person_id and m.kind = 'parent' and m.slot = 'mother'
      left join holding f on f.person_id = p.person_id and f.kind = 'parent' and f.slot = 'father'
      where not exists (select from merged_person g where g.person_id = p.person_id)
      """;

  private final Sql sql;

  Profiles(Sql sql) {
    this.sql = sql;
  }

  /** By person; without those of whom name or birth is not known. */
  Map<UUID, Profile> of(Collection<UUID> persons) {
    Map<UUID, Profile> profiles = new HashMap<>();
    sql.list(READ, Profiles::profile, (Object) persons.toArray(UUID[]::new))
        .forEach(profile -> profiles.put(profile.person(), profile));
    return profiles;
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        Objects.requireNonNull(row.getObject("person_id", UUID.class)),
        FoldedName.of(text(row, "given"), text(row, "surname")),
        row.getObject("birth_date", LocalDate.class),
        text(row, "sex"),
        text(row, "mother"),
        text(row, "father"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
