package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Protection;
import dk.cpr.disclosure.copies.KnownSql;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which municipality persons live in now, and whether they are protected. */
@ApplicationScoped
class Homes {
  /** The municipalities 0010-0019 of administrative numbers are nobody's. */
  private static final String TEXT =
      """
      select p.person_id, (
          select h.value ->> 'municipality' from holding h
          where h.person_id = p.person_id and h.kind = 'residence'
            and h.value ->> 'municipality' not like '00%'
          limit 1) as municipality,
        """
          + KnownSql.isProtected("p.person_id")
          + """
         as protected
      from unnest(?::uuid[]) p(person_id)
      """;

  private final Sql sql;

  Homes(Sql sql) {
    this.sql = sql;
  }

  /**
   * One person's.
   *
   * @param municipality null where there is none
   */
  record Home(@Nullable String municipality, Protection protection) {}

  private record Row(UUID person, Home home) {}

  Map<UUID, Home> of(Collection<UUID> persons) {
    Map<UUID, Home> homes = new HashMap<>();
    sql.list(
            TEXT,
            row ->
                new Row(
                    Sql.uuid(row, "person_id"),
                    new Home(
                        row.getString("municipality"), Protection.of(row.getBoolean("protected")))),
            (Object) persons.toArray(UUID[]::new))
        .forEach(row -> homes.put(row.person(), row.home()));
    return homes;
  }
}
