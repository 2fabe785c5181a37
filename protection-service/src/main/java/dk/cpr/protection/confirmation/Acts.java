package dk.cpr.protection.confirmation;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The acts on protections, each with its place in the change log, written with the act itself. */
@ApplicationScoped
public class Acts {
  private final Sql sql;
  private final ChangeLog changes;

  Acts(Sql sql, ChangeLog changes) {
    this.sql = sql;
    this.changes = changes;
  }

  /** Adds an act to the current transaction, pending. */
  public void add(Act act) {
    Cursor place = changes.ownPlace();
    sql.update(
        """
        insert into protection_act (protection, person_id, type, fact, act, acted_by, reason,
          follows, place_epoch, place_tx, place_position)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        act.protection(),
        act.fact().personId().value(),
        act.fact().slot(),
        act.fact().id(),
        act.kind(),
        act.by(),
        act.reason(),
        act.follows(),
        place.epoch(),
        place.tx(),
        place.position());
  }

  /** A protection after its last act. */
  public Optional<Kept> find(UUID protection) {
    return sql.one(
        """
        select protection, person_id, type, fact, follows from protection_act
        where protection = ? order by id desc limit 1
        """,
        row ->
            new Kept(
                Sql.uuid(row, "protection"),
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("type"),
                Sql.uuid(row, "fact"),
                row.getObject("follows", UUID.class)),
        protection);
  }

  /** The protection that a fact holds. */
  public Optional<UUID> protectionOf(UUID fact) {
    return sql.one(
        "select protection from protection_act where fact = ? order by id desc limit 1",
        row -> Sql.uuid(row, "protection"),
        fact);
  }

  /** Protections that follow from another. */
  public List<UUID> followers(UUID protection) {
    return sql.list(
        "select distinct protection from protection_act where follows = ?",
        row -> Sql.uuid(row, "protection"),
        protection);
  }
}
