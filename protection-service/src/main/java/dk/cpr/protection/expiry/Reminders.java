package dk.cpr.protection.expiry;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.book.Notices;
import dk.cpr.protection.confirmation.Kept;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds protections that end within 30 days, and those that have ended, and tells each once for
 * each end. What goes on in another protection of the same kind does not end.
 */
@ApplicationScoped
class Reminders {
  /** What was lifted ends when that is registered, and so not after it. */
  private static final String UNTOLD =
      """
      select coalesce(a.protection, f.id) as protection, f.person_id, f.id as fact, f.effect_to,
        case f.kind when 'protection' then f.slot else '0005' end as type
      from fact f
      left join lateral (select protection, follows from protection_act
        where fact = f.id order by id desc limit 1) a on true
      where f.kind in ('protection', 'creditWarning') and f.standing = 'VALID'
        and upper_inf(f.known) and not upper_inf(f.effect) and not isempty(f.effect)
        and upper(f.effect) > ?::timestamptz and upper(f.effect) <= ?::timestamptz
        and upper(f.effect) > lower(f.known) and a.follows is null
        and not exists (select 1 from protection_notice n
          where n.protection = coalesce(a.protection, f.id) and n.kind = ?
            and n.ends = f.effect_to)
        and not exists (select 1 from fact g
          where g.person_id = f.person_id and g.kind = f.kind and g.slot = f.slot
            and g.standing = 'VALID' and upper_inf(g.known) and g.effect @> upper(f.effect))
      order by upper(f.effect), f.id limit ?
      """;

  private static final int BATCH = 200;

  private final Sql sql;
  private final Notices notices;
  private final ChangeLog changes;

  Reminders(Sql sql, Notices notices, ChangeLog changes) {
    this.sql = sql;
    this.notices = notices;
    this.changes = changes;
  }

  /** Payload of the events. */
  @RegisterForReflection
  record Ending(UUID protection, String type, String effectTo) {}

  private record Untold(Kept kept, String effectTo) {}

  /** Ends after one instant, up to another. */
  record Span(Instant after, Instant until) {}

  /** Tells at most 200; gives how many were found. */
  @Transactional
  int tell(Notices.Kind kind, Span span) {
    List<Untold> found =
        sql.list(UNTOLD, Reminders::untold, span.after(), span.until(), kind, BATCH);
    String type = kind == Notices.Kind.EXPIRING ? "protection-expiring" : "protection-expired";
    Instant now = Instant.now();
    List<ChangeLog.Entry> events = new ArrayList<>();
    for (Untold one : found) {
      Kept kept = one.kept();
      if (notices.add(kept, kind, one.effectTo(), now)) {
        Ending ending = new Ending(kept.protection(), kept.type(), one.effectTo());
        events.add(new ChangeLog.Entry(kept.personId(), type, ending));
      }
    }
    if (!events.isEmpty()) {
      changes.append(events);
    }
    return found.size();
  }

  private static Untold untold(ResultSet row) throws SQLException {
    return new Untold(
        new Kept(
            Sql.uuid(row, "protection"),
            new PersonId(Sql.uuid(row, "person_id")),
            row.getString("type"),
            Sql.uuid(row, "fact"),
            null),
        row.getString("effect_to"));
  }
}
