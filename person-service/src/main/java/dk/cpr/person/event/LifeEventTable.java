package dk.cpr.person.event;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables {@code life_event} and {@code life_event_person}. */
@ApplicationScoped
class LifeEventTable {
  private final Sql sql;
  private final FactStore store;

  LifeEventTable(Sql sql, FactStore store) {
    this.sql = sql;
    this.store = store;
  }

  void add(Happened happened, LifeEvent event, Sender sender) {
    SourceTime effect = event.effect();
    sql.update(
        """
        insert into life_event (id, kind, code, main_person, effect_from, effect_uncertain,
          organisation, reported_by, authority, document, registered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
        """,
        happened.id(),
        happened.kind().wireName(),
        happened.kind().code(),
        event.named().getFirst().value(),
        effect.text(),
        effect.uncertain(),
        sender.organisation(),
        sender.user(),
        sender.authority(),
        sender.document(),
        happened.at());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Happened.Person one : happened.persons()) {
      rows.add(
          new @Nullable Object[] {
            happened.id(),
            one.person().value(),
            one.mark(),
            one.naming(),
            ids(one.opened()),
            ids(one.ended())
          });
    }
    sql.batch(
        """
        insert into life_event_person (event_id, person_id, mark, naming, opened, ended)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  Optional<Happened> find(UUID id) {
    List<Row> rows =
        sql.list(
            """
            select e.kind, e.organisation, e.registered_at, p.person_id, p.mark, p.naming, p.opened,
              p.ended
            from life_event e join life_event_person p on p.event_id = e.id
            where e.id = ?
            """,
            LifeEventTable::read,
            id);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, StoredFact> facts =
        store
            .find(
                rows.stream()
                    .flatMap(row -> Stream.concat(row.opened().stream(), row.ended().stream()))
                    .toList())
            .stream()
            .collect(Collectors.toMap(StoredFact::id, Function.identity()));
    Row first = rows.getFirst();
    return Optional.of(
        new Happened(
            id,
            EventKind.ofWireName(first.kind()).orElseThrow(),
            first.at(),
            first.organisation(),
            rows.stream().map(row -> row.person(facts)).toList()));
  }

  private record Row(
      String kind,
      String organisation,
      Instant at,
      PersonId person,
      String mark,
      Happened.Naming naming,
      List<UUID> opened,
      List<UUID> ended) {

    Happened.Person person(Map<UUID, StoredFact> facts) {
      return new Happened.Person(
          person,
          mark,
          naming,
          opened.stream().map(id -> Objects.requireNonNull(facts.get(id))).toList(),
          ended.stream().map(id -> Objects.requireNonNull(facts.get(id))).toList());
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("kind"),
        row.getString("organisation"),
        Objects.requireNonNull(Sql.instant(row, "registered_at")),
        new PersonId(Sql.uuid(row, "person_id")),
        row.getString("mark"),
        Happened.Naming.valueOf(row.getString("naming")),
        uuids(row.getArray("opened")),
        uuids(row.getArray("ended")));
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    return Arrays.asList((UUID[]) array.getArray());
  }

  private static UUID[] ids(List<StoredFact> facts) {
    return facts.stream().map(StoredFact::id).toArray(UUID[]::new);
  }
}
