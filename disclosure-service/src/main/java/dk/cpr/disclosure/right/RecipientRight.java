package dk.cpr.disclosure.right;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A right as it is registered. It is closed, never changed. The database makes the range {@code
 * valid} of the two ends; one purpose of one organisation has one right at a time.
 */
@Entity
@Table(name = "recipient_right")
class RecipientRight extends PanacheEntityBase {
  @Id UUID id = PersonId.newId().value();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation", updatable = false)
  Organisation organisation = new Organisation();

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  RecipientKind kind = RecipientKind.COMPANY;

  @Column(updatable = false)
  String purpose = "";

  @Column(name = "legal_basis", updatable = false)
  String legalBasis = "";

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Coverage coverage = Coverage.IDENTIFIED;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> fields = List.of();

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> parameters = List.of();

  @Column(name = "sees_protected", updatable = false)
  boolean seesProtected;

  @Column(name = "valid_from", updatable = false)
  Instant validFrom = Instant.EPOCH;

  @Column(name = "valid_to")
  @Nullable Instant validTo;

  @Column(name = "registered_by", updatable = false)
  String registeredBy = "";

  @Column(name = "closed_by")
  @Nullable String closedBy;

  @ManyToMany
  @JoinTable(
      name = "recipient_right_client",
      joinColumns = @JoinColumn(name = "right_id"),
      inverseJoinColumns = @JoinColumn(name = "client"))
  Set<OrganisationClient> clients = new HashSet<>();

  @ManyToMany
  @JoinTable(
      name = "recipient_right_role",
      joinColumns = @JoinColumn(name = "right_id"),
      inverseJoinColumns = @JoinColumn(name = "role_id"))
  Set<OrganisationRole> roles = new HashSet<>();

  @Version int version;

  /** Whether it holds by the clock of the database. */
  @Formula("valid @> clock_timestamp()")
  boolean holds;

  /** Ends it, unless it ended before; one that has not begun never holds. */
  void endAt(Instant at, String by) {
    if (validTo == null || validTo.isAfter(at)) {
      validTo = validFrom.isAfter(at) ? validFrom : at;
      closedBy = by;
    }
  }

  BoundRight bound() {
    return new BoundRight(
        right(),
        clients.stream().map(client -> client.id).collect(Collectors.toUnmodifiableSet()),
        roles.stream().map(role -> role.role).collect(Collectors.toUnmodifiableSet()));
  }

  private Right right() {
    return new Right(
        Optional.of(id),
        kind,
        purpose,
        legalBasis,
        coverage,
        fields.stream()
            .flatMap(text -> FieldPath.of(text).stream())
            .collect(Collectors.toUnmodifiableSet()),
        seesProtected,
        organisation.registeredType(),
        parameters.stream().map(Parameter::valueOf).collect(Collectors.toUnmodifiableSet()));
  }
}
