package dk.cpr.disclosure.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import dk.cpr.records.writing.WritablePerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers of persons: those they go by, and those they had. */
@ApplicationScoped
class NumbersOfPersons {
  private final Sql sql;

  NumbersOfPersons(Sql sql) {
    this.sql = sql;
  }

  private record Current(UUID person, Personnummer number) {}

  private record Former(UUID person, WritablePerson.Former number) {}

  /** The number that each of these persons goes by; absent where there is none. */
  Map<UUID, Personnummer> current(Collection<UUID> persons) {
    Map<UUID, Personnummer> numbers = new HashMap<>();
    sql.list(
            """
            select distinct on (n.person_id) n.person_id, n.number from subject_number n
            where n.person_id = any(?)
            order by n.person_id, n.current desc, n.state = 'changed', n.number
            """,
            row ->
                new Current(Sql.uuid(row, "person_id"), Personnummer.of(row.getString("number"))),
            (Object) persons.toArray(UUID[]::new))
        .forEach(found -> numbers.put(found.person(), found.number()));
    return numbers;
  }

  /** The numbers that each had before, deleted duplicates among them, the oldest first. */
  Map<UUID, List<WritablePerson.Former>> former(Collection<UUID> persons) {
    Map<UUID, List<WritablePerson.Former>> numbers = new HashMap<>();
    sql.list(
            """
            select n.person_id, n.number, n.valid_from, n.valid_from_uncertain, n.valid_to,
              n.valid_to_uncertain
            from subject_number n where n.person_id = any(?) and n.state = 'changed'
            union all
            select m.into_person_id, n.number, n.valid_from, n.valid_from_uncertain, n.valid_to,
              n.valid_to_uncertain
            from merged_person m join subject_number n on n.person_id = m.person_id
            where m.into_person_id = any(?) and n.state = 'duplicate'
            order by person_id, valid_to nulls first, number
            """,
            row ->
                new Former(
                    Sql.uuid(row, "person_id"),
                    new WritablePerson.Former(
                        Personnummer.of(row.getString("number")), period(row))),
            persons.toArray(UUID[]::new),
            persons.toArray(UUID[]::new))
        .forEach(
            found ->
                numbers
                    .computeIfAbsent(found.person(), person -> new ArrayList<>())
                    .add(found.number()));
    return numbers;
  }

  private static EffectPeriod period(ResultSet row) throws SQLException {
    return new EffectPeriod(
        time(row.getString("valid_from"), row.getBoolean("valid_from_uncertain")),
        time(row.getString("valid_to"), row.getBoolean("valid_to_uncertain")));
  }

  private static @Nullable SourceTime time(@Nullable String text, boolean uncertain) {
    return text == null ? null : new SourceTime(text, uncertain);
  }
}
