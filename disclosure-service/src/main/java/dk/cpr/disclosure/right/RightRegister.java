package dk.cpr.disclosure.right;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers and closes rights. One purpose of an organisation has one right at a time. */
@ApplicationScoped
class RightRegister {
  private final RecipientRights rights;
  private final OrganisationRegister organisations;
  private final Sql sql;

  RightRegister(RecipientRights rights, OrganisationRegister organisations, Sql sql) {
    this.rights = rights;
    this.organisations = organisations;
    this.sql = sql;
  }

  /**
   * Registers a right, its organisation and whom it is bound to.
   *
   * @throws ProblemException invalid-input
   */
  @Transactional
  UUID register(NewRight wish, Set<FieldPath> fields, String by) {
    Organisation organisation = organisations.locked(wish);
    Instant now = now();
    @Nullable Instant begins = startOf(wish.validFrom());
    Instant from = begins == null || begins.isBefore(now) ? now : begins;
    @Nullable Instant to = startOf(wish.validTo());
    if (to != null && !to.isAfter(from)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/validTo", "past", "a day in the future");
    }
    rights
        .endingAfter(from, wish.organisation(), wish.purpose())
        .forEach(former -> former.endAt(from, by));
    // The former must end before the next begins: inserts would else go first.
    rights.flush();
    RecipientRight right = right(wish, organisation, fields);
    right.validFrom = from;
    right.validTo = to;
    right.registeredBy = by;
    rights.persistAndFlush(right);
    return right.id;
  }

  /** Ends a right now; one that has ended stays as it is. */
  @Transactional
  void close(UUID id, String by) {
    @Nullable RecipientRight right = rights.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (right == null) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    right.endAt(now(), by);
  }

  private static RecipientRight right(
      NewRight wish, Organisation organisation, Set<FieldPath> fields) {
    RecipientRight right = new RecipientRight();
    right.organisation = organisation;
    right.kind = wish.kind();
    right.purpose = wish.purpose();
    right.legalBasis = wish.legalBasis();
    right.coverage = wish.covered();
    right.fields = fields.stream().map(FieldPath::toString).toList();
    right.parameters = wish.allowed().stream().map(Parameter::name).sorted().toList();
    right.seesProtected = wish.seesProtected();
    wish.boundClients().forEach(client -> right.clients.add(organisation.client(client)));
    wish.boundRoles().forEach(role -> right.roles.add(organisation.role(role)));
    return right;
  }

  /** By the clock of the database, which also decides whether a right holds. */
  private Instant now() {
    return sql.one(
            "select clock_timestamp() as at", row -> Objects.requireNonNull(Sql.instant(row, "at")))
        .orElseThrow();
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(SourceTime.ZONE).toInstant();
  }
}
