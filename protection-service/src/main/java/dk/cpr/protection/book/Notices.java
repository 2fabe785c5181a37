package dk.cpr.protection.book;

import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What protected persons are told without having asked. */
@ApplicationScoped
public class Notices {
  private final Sql sql;

  Notices(Sql sql) {
    this.sql = sql;
  }

  /** What a notice is about. */
  public enum Kind {
    /** The protection ends within 30 days. */
    EXPIRING,
    /** It has ended by itself. */
    EXPIRED,
    /** The municipality did not approve it. */
    REFUSED
  }

  /**
   * A notice.
   *
   * @param ends the end that it speaks of, as it is registered
   */
  public record Notice(UUID protection, Kind kind, String ends, Instant at) {}

  /** Adds a notice to the current transaction, once for an end; tells whether it is new. */
  public boolean add(Kept kept, Kind kind, String ends, Instant at) {
    return sql.update(
            """
            insert into protection_notice (id, protection, person_id, kind, ends, noticed_at)
            values (uuidv7(), ?, ?, ?, ?, ?)
            on conflict on constraint protection_notice_once do nothing
            """,
            kept.protection(),
            kept.personId().value(),
            kind,
            ends,
            at)
        > 0;
  }

  /** Notices about these protections, the oldest first. */
  public List<Notice> of(Collection<UUID> protections) {
    return sql.list(
        """
        select protection, kind, ends, noticed_at from protection_notice
        where protection = any(?) order by noticed_at, id
        """,
        row ->
            new Notice(
                Sql.uuid(row, "protection"),
                Kind.valueOf(row.getString("kind")),
                row.getString("ends"),
                Objects.requireNonNull(Sql.instant(row, "noticed_at"))),
        (Object) protections.toArray(UUID[]::new));
  }
}
