package dk.cpr.disclosure.right;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered rights. They leave this class as records. */
@ApplicationScoped
class RecipientRights implements PanacheRepositoryBase<RecipientRight, UUID> {
  private static final String WHOLE =
      """
      from RecipientRight r join fetch r.organisation
        left join fetch r.clients left join fetch r.roles
      """;

  /** What an organisation has for a purpose now. */
  @Transactional
  Optional<BoundRight> holdingNow(String organisation, String purpose) {
    return find(
            WHOLE + "where r.organisation.cvr = ?1 and r.purpose = ?2 and r.holds",
            organisation,
            purpose)
        .singleResultOptional()
        .map(RecipientRight::bound);
  }

  /** All that an organisation has now, by purpose. */
  @Transactional
  List<HeldRight> holdingNow(String organisation) {
    return find(
            WHOLE + "where r.organisation.cvr = ?1 and r.holds order by r.purpose", organisation)
        .stream()
        .map(right -> new HeldRight(right.bound(), right.validFrom, right.validTo))
        .toList();
  }

  /** Those of an organisation for a purpose that hold after an instant. */
  @Transactional
  List<RecipientRight> endingAfter(Instant at, String organisation, String purpose) {
    return list(
        "organisation.cvr = ?1 and purpose = ?2 and (validTo is null or validTo > ?3)",
        organisation,
        purpose,
        at);
  }
}
