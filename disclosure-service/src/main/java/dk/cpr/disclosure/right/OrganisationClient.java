package dk.cpr.disclosure.right;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An OAuth client of an organisation, of that one only. */
@Entity
@Table(name = "organisation_client")
class OrganisationClient extends PanacheEntityBase {
  @Id
  @Column(name = "client")
  String id = "";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation")
  Organisation organisation = new Organisation();

  @Version int version;

  /** For the persistence provider. */
  OrganisationClient() {}

  OrganisationClient(String id, Organisation organisation) {
    this.id = id;
    this.organisation = organisation;
  }
}
