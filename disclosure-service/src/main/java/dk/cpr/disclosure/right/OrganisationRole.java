package dk.cpr.disclosure.right;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A role that people or systems of an organisation may hold. */
@Entity
@Table(name = "organisation_role")
class OrganisationRole extends PanacheEntityBase {
  @Id UUID id = new UUID(0, 0);

  String role = "";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation")
  Organisation organisation = new Organisation();

  @Version int version;

  /** For the persistence provider. */
  OrganisationRole() {}

  OrganisationRole(String role, Organisation organisation) {
    this.id = PersonId.newId().value();
    this.role = role;
    this.organisation = organisation;
  }
}
