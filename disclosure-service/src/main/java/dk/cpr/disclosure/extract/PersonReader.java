package dk.cpr.disclosure.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.extract.FoundPerson.Check;
import dk.cpr.disclosure.follow.Shielding;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Guarded;
import dk.cpr.disclosure.lookup.Reach;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a portion of an extract in one statement, hence one snapshot: right, coverage and
 * protection are decided first, and only as far as they allow are facts read.
 */
@ApplicationScoped
class PersonReader {
  private static final TypeReference<TreeMap<String, String>> VALUE = new TypeReference<>() {};

  private static final String TEXT =
      """
      select a.place, s.number, s.person_id, s.state, s.successor,
        s.valid_from, s.valid_from_uncertain, s.valid_to, s.valid_to_uncertain,
        s.since, s.since_uncertain,
        d.right_holds, d.covered, d.protected, d.guardian_protected,
        f.kind, f.slot, f.value, f.effect_from, f.effect_from_uncertain, f.effect_to,
        f.effect_to_uncertain, f.standing
      from unnest(?::text[], ?::text[]) with ordinality as a (number, person, place)
      left join lateral (
        select n.* from subject_number n
        where n.number = a.number or a.number = '' and n.person_id = nullif(a.person, '')::uuid
        order by n.current desc, n.state = 'changed', n.number limit 1) s on true
      cross join lateral (
        select coalesce((select m.survivor_id from merged_person m
          where m.person_id = s.person_id), s.person_id) as person_id offset 0) p
      cross join lateral (
        select %s as right_holds, %s as covered, %s as protected, %s as guardian_protected
        offset 0) d
      left join lateral (
        select k.id, k.kind, k.slot, k.effect_from, k.effect_from_uncertain, k.effect_to,
          k.effect_to_uncertain, k.standing,
          case when k.kind = 'guardianship' and d.guardian_protected and not ?::boolean
            then k.value - array['name', 'line1', 'line2', 'line3', 'line4', 'line5']
            else k.value end as value
        from known_fact k
        where d.right_holds and d.covered and s.state in ('current', 'duplicate', 'annulled')
          and k.person_id = s.person_id and k.known_to is null and k.kind = any(?)
          and (?::boolean or not d.protected or k.kind <> all(?))) f on true
      order by a.place, f.id
      """;

  private final Sql sql;
  private final ObjectMapper json;

  PersonReader(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Under which right, for whom, which kinds of fact. */
  record Scope(Right right, Asker asker, Set<FactKind> kinds) {}

  private record Row(FoundPerson head, Optional<Guarded<FactContent>> fact) {}

  /** One for each that was asked for, in their order. */
  List<FoundPerson> read(List<Asked> portion, Scope scope) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(portion.stream().map(Asked::digits).toArray(String[]::new));
    args.add(portion.stream().map(Asked::id).toArray(String[]::new));
    args.addAll(Reach.arguments(scope.right(), scope.asker()));
    args.add(scope.right().seesProtected());
    args.add(scope.kinds().stream().map(FactKind::wireName).toArray(String[]::new));
    args.add(scope.right().seesProtected());
    args.add(guarded(scope.kinds()));
    List<Row> rows =
        sql.list(text(scope.right()), this::row, args.toArray(new @Nullable Object[0]));
    Map<Long, List<Row>> byPlace = new LinkedHashMap<>();
    rows.forEach(
        row -> byPlace.computeIfAbsent(row.head().place(), p -> new ArrayList<>()).add(row));
    return byPlace.values().stream().map(PersonReader::person).toList();
  }

  private static String text(Right right) {
    return TEXT.formatted(
        right.id().isPresent() ? Reach.HOLDS : "true",
        Reach.covers(right.coverage()),
        Shielding.of("s.person_id", "p.person_id"),
        Shielding.ofGuardians("s.person_id"));
  }

  private static String[] guarded(Set<FactKind> kinds) {
    return kinds.stream()
        .filter(FactKind::isGuarded)
        .map(FactKind::wireName)
        .toArray(String[]::new);
  }

  private static FoundPerson person(List<Row> rows) {
    FoundPerson head = rows.getFirst().head();
    return new FoundPerson(
        head.place(),
        head.right(),
        head.covered(),
        head.subject(),
        rows.stream().flatMap(row -> row.fact().stream()).toList());
  }

  private Row row(ResultSet row) throws SQLException {
    @Nullable UUID person = row.getObject("person_id", UUID.class);
    FoundPerson head =
        new FoundPerson(
            row.getLong("place"),
            Check.of(row.getBoolean("right_holds")),
            Check.of(row.getBoolean("covered")),
            person == null ? null : subject(row, new PersonId(person)),
            List.of());
    return new Row(head, row.getString("kind") == null ? Optional.empty() : Optional.of(fact(row)));
  }

  private static FoundPerson.Subject subject(ResultSet row, PersonId person) throws SQLException {
    @Nullable String successor = row.getString("successor");
    return new FoundPerson.Subject(
        person,
        Personnummer.of(row.getString("number")),
        row.getString("state"),
        successor == null ? null : Personnummer.of(successor),
        period(row, "valid"),
        time(row.getString("since"), row.getBoolean("since_uncertain")),
        Shield.of(row.getBoolean("protected")),
        Shield.of(row.getBoolean("guardian_protected")));
  }

  private Guarded<FactContent> fact(ResultSet row) throws SQLException {
    FactKind kind = FactKind.ofWireName(row.getString("kind")).orElseThrow();
    return Guarded.of(
        kind,
        new FactContent(
            kind,
            row.getString("slot"),
            value(row.getString("value")),
            period(row, "effect"),
            Standing.valueOf(row.getString("standing"))));
  }

  static EffectPeriod period(ResultSet row, String name) throws SQLException {
    return new EffectPeriod(
        time(row.getString(name + "_from"), row.getBoolean(name + "_from_uncertain")),
        time(row.getString(name + "_to"), row.getBoolean(name + "_to_uncertain")));
  }

  private static @Nullable SourceTime time(@Nullable String text, boolean uncertain) {
    return text == null ? null : new SourceTime(text, uncertain);
  }

  private TreeMap<String, String> value(String stored) {
    try {
      return json.readValue(stored, VALUE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact could not be read");
    }
  }
}
