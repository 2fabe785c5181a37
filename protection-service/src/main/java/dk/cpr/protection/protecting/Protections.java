package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.confirmation.Confirmation;
import dk.cpr.protection.protecting.ProtectionView.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads protections for those who may act on them. */
@ApplicationScoped
class Protections {
  private final Sql sql;
  private final PersonAccess access;
  private final Confirmation confirmation;
  private final Duration longest;

  Protections(
      Sql sql,
      PersonAccess access,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.confirm-wait") Duration longest) {
    this.sql = sql;
    this.access = access;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  ProtectionView permitted(UUID protection) {
    ProtectionView view = read(protection);
    access.require(view.personId());
    return view;
  }

  /** The protection when its acts are confirmed, or as it stands when that takes too long. */
  ProtectionView settled(UUID protection) {
    confirmation.await(List.of(protection), longest);
    return read(protection);
  }

  private ProtectionView read(UUID protection) {
    return sql.one(
            """
            select a.protection, a.person_id, a.type, f.effect_from, f.effect_to,
              f.standing = 'VALID' and upper_inf(f.known) and f.effect @> clock_timestamp()
                as active,
              exists (select 1 from protection_act p
                where p.protection = a.protection and p.confirmed_at is null) as pending
            from protection_act a join fact f on f.id = a.fact
            where a.protection = ? order by a.id desc limit 1
            """,
            row ->
                new ProtectionView(
                    Sql.uuid(row, "protection"),
                    new PersonId(Sql.uuid(row, "person_id")),
                    row.getString("type"),
                    row.getString("effect_from"),
                    row.getString("effect_to"),
                    row.getBoolean("active"),
                    row.getBoolean("pending") ? State.PENDING : State.CONFIRMED),
            protection)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }
}
