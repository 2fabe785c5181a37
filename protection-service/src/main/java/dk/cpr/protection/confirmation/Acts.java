package dk.cpr.protection.confirmation;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The acts on protections, each with its place in the change log, written with the act itself. */
@ApplicationScoped
public class Acts {
  /** What stands for a credit warning where protections have their four digits. */
  public static final String CREDIT_WARNING = "0005";

  private final Sql sql;
  private final ChangeLog changes;

  Acts(Sql sql, ChangeLog changes) {
    this.sql = sql;
    this.changes = changes;
  }

  /** Adds an act to the current transaction, pending. */
  public void add(Act act) {
    // Its facts are in the log already, by this transaction or one before.
    Cursor place = changes.ceiling();
    sql.update(
        """
        insert into protection_act (protection, person_id, type, fact, act, acted_by, reason,
          follows, place_epoch, place_tx, place_position)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        act.protection(),
        act.fact().personId().value(),
        type(act.fact()),
        act.fact().id(),
        act.kind(),
        act.by(),
        act.reason(),
        act.follows(),
        place.epoch(),
        place.tx(),
        place.position());
  }

  /** Four digits of what a fact protects from. */
  public static String type(StoredFact fact) {
    return fact.kind().equals(FactKind.CREDIT_WARNING.wireName()) ? CREDIT_WARNING : fact.slot();
  }

  /**
   * A protection after its last act; an imported fact that had none is the protection of its id.
   */
  public Optional<Kept> find(UUID protection) {
    return sql.one(
            """
            select protection, person_id, type, fact, follows from protection_act
            where protection = ? order by id desc limit 1
            """,
            Acts::kept,
            protection)
        .or(
            () ->
                sql.one(
                    """
                    select f.id as protection, f.person_id, f.id as fact, null::uuid as follows,
                      case f.kind when 'protection' then f.slot else '0005' end as type
                    from fact f where f.id = ? and f.origin = 'IMPORT'
                      and f.kind in ('protection', 'creditWarning')
                      and not exists (select 1 from protection_act a where a.fact = f.id)
                    """,
                    Acts::kept,
                    protection));
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

  /**
   * Whether somebody wanted a protection of a person and type to be as it is since an instant:
   * anything but merging, splitting and ending it.
   */
  public boolean wantedSince(PersonId person, String type, Instant since) {
    return sql.one(
            """
            select 1 from protection_act a join fact f on f.id = a.fact
            where a.person_id = ? and a.type = ? and lower(f.known) > ? and a.follows is null
              and a.act not in ('MERGED', 'SPLIT', 'LIFTED', 'REFUSED', 'ANNULLED')
            limit 1
            """,
            row -> true,
            person.value(),
            type,
            since)
        .orElse(false);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        Sql.uuid(row, "protection"),
        new PersonId(Sql.uuid(row, "person_id")),
        row.getString("type"),
        Sql.uuid(row, "fact"),
        row.getObject("follows", UUID.class));
  }
}
