package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.protecting.ProtectionView.Approval;
import dk.cpr.protection.protecting.ProtectionView.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads protections as they stand after their last acts. */
@ApplicationScoped
public class ProtectionTable {
  private static final String VIEW =
      """
      select l.protection, l.person_id, l.type, f.effect_from, f.effect_to,
        f.standing = 'VALID' and upper_inf(f.known) and f.effect @> clock_timestamp() as active,
        exists (select 1 from protection_act p
          where p.protection = l.protection and p.confirmed_at is null) as pending,
        case when exists (select 1 from pending_approval w where w.protection = l.protection)
          then 'REQUESTED' else
          (select d.decision from protection_decision d where d.protection = l.protection
            order by d.id desc limit 1) end as approval
      from (%s) l join fact f on f.id = l.fact
      """;

  private static final String ACTED =
      """
      select distinct on (a.protection) a.protection, a.person_id, a.type, a.fact, a.follows
      from protection_act a where a.%s = any(?) order by a.protection, a.id desc
      """;

  private static final String IMPORTED =
      """
      union all
      select f.id, f.person_id, case f.kind when 'protection' then f.slot else '0005' end, f.id,
        null::uuid
      from fact f where f.%s = any(?) and f.origin = 'IMPORT' %s
        and f.kind in ('protection', 'creditWarning')
        and not exists (select 1 from protection_act a where a.fact = f.id)
        and not exists (select 1 from protection_act a where a.protection = f.id)
      """;

  private final Sql sql;

  ProtectionTable(Sql sql) {
    this.sql = sql;
  }

  /** One of them; empty for an id that is none. */
  public Optional<ProtectionView> find(UUID protection) {
    UUID[] ids = {protection};
    return sql.one(
        VIEW.formatted("(" + ACTED.formatted("protection") + ")" + IMPORTED.formatted("id", "")),
        ProtectionTable::view,
        ids,
        ids);
  }

  /** Everything that persons have or had of their own, in the order of type and start. */
  public List<ProtectionView> of(Collection<PersonId> persons) {
    UUID[] ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
    return sql.list(
        VIEW.formatted(
                "("
                    + ACTED.formatted("person_id")
                    + ")"
                    + IMPORTED.formatted("person_id", "and upper_inf(f.known)"))
            + " where l.follows is null order by l.person_id, l.type, lower(f.effect), f.id",
        ProtectionTable::view,
        ids,
        ids);
  }

  private static ProtectionView view(ResultSet row) throws SQLException {
    @Nullable String approval = row.getString("approval");
    return new ProtectionView(
        Sql.uuid(row, "protection"),
        new PersonId(Sql.uuid(row, "person_id")),
        row.getString("type"),
        row.getString("effect_from"),
        row.getString("effect_to"),
        row.getBoolean("active"),
        row.getBoolean("pending") ? State.PENDING : State.CONFIRMED,
        approval == null ? null : Approval.valueOf(approval),
        null);
  }
}
