package dk.cpr.disclosure.right;

import dk.cpr.kit.security.OrganisationKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation that has or had a right to data. Kind and type are for ever. */
@Entity
class Organisation extends PanacheEntityBase {
  @Id String cvr = "";

  String name = "";

  @Enumerated(EnumType.STRING)
  RecipientKind kind = RecipientKind.COMPANY;

  /** Null for one that was registered before types were. */
  @Enumerated(EnumType.STRING)
  @Column(name = "type")
  @Nullable OrganisationKind type;

  @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
  List<OrganisationClient> clients = new ArrayList<>();

  @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
  List<OrganisationRole> roles = new ArrayList<>();

  @Version int version;

  Optional<OrganisationKind> registeredType() {
    return Optional.ofNullable(type);
  }

  /** The client with this id, which becomes its own when nobody has it. */
  OrganisationClient client(String id) {
    return clients.stream()
        .filter(known -> known.id.equals(id))
        .findFirst()
        .orElseGet(() -> added(new OrganisationClient(id, this)));
  }

  /** The role with this name, which its people may hold from now on. */
  OrganisationRole role(String named) {
    return roles.stream()
        .filter(known -> known.role.equals(named))
        .findFirst()
        .orElseGet(() -> added(new OrganisationRole(named, this)));
  }

  private OrganisationClient added(OrganisationClient client) {
    client.persist();
    clients.add(client);
    return client;
  }

  private OrganisationRole added(OrganisationRole role) {
    role.persist();
    roles.add(role);
    return role;
  }
}
