package dk.cpr.address.movement;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table {@code movement}. */
@ApplicationScoped
class MovementTable {
  private final Sql sql;

  MovementTable(Sql sql) {
    this.sql = sql;
  }

  /** Whether it stands. */
  enum State {
    REGISTERED,
    WITHDRAWN
  }

  /** A movement that was registered, by the facts it opened (also those kept) and ended. */
  record Movement(
      UUID id,
      PersonId person,
      List<UUID> opened,
      List<UUID> kept,
      List<UUID> ended,
      State state) {}

  void add(UUID id, PersonId person, Registered facts) {
    sql.update(
        """
        insert into movement (id, person_id, opened, kept, ended, registered_at)
        values (?, ?, ?, ?, ?, ?::timestamptz)
        """,
        id,
        person.value(),
        ids(facts.opened()),
        ids(facts.kept()),
        ids(facts.ended()),
        facts.at());
  }

  /** What was registered at once. */
  record Registered(
      List<StoredFact> opened, List<StoredFact> kept, List<StoredFact> ended, Instant at) {}

  Optional<Movement> find(UUID id) {
    return sql.one(
        "select id, person_id, opened, kept, ended, state from movement where id = ?",
        MovementTable::read,
        id);
  }

  void withdraw(UUID id) {
    sql.update("update movement set state = 'WITHDRAWN' where id = ?", id);
  }

  private static Movement read(ResultSet row) throws SQLException {
    return new Movement(
        Sql.uuid(row, "id"),
        new PersonId(Sql.uuid(row, "person_id")),
        uuids(row.getArray("opened")),
        uuids(row.getArray("kept")),
        uuids(row.getArray("ended")),
        State.valueOf(row.getString("state")));
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    return Arrays.asList((UUID[]) array.getArray());
  }

  private static UUID[] ids(List<StoredFact> facts) {
    return facts.stream().map(StoredFact::id).toArray(UUID[]::new);
  }
}
