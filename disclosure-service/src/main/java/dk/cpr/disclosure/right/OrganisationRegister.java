package dk.cpr.disclosure.right;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations, each registered with its first right. */
@ApplicationScoped
class OrganisationRegister implements PanacheRepositoryBase<Organisation, String> {
  private final Sql sql;

  OrganisationRegister(Sql sql) {
    this.sql = sql;
  }

  /**
   * The organisation of a wish with the clients that it names, locked until the transaction ends.
   *
   * @throws ProblemException invalid-input: another kind or type, or another's client
   */
  Organisation locked(NewRight wish) {
    // Two first rights of one organisation may come at once; an entity's insert would fail.
    sql.update(
        "insert into organisation (cvr, name, kind, type) values (?, ?, ?, ?) on conflict do nothing",
        wish.organisation(),
        wish.name(),
        wish.kind(),
        wish.type());
    Organisation organisation = lock(wish.organisation()).orElseThrow();
    check(organisation, wish);
    organisation.name = wish.name();
    if (wish.type() != null) {
      organisation.type = wish.type();
    }
    return organisation;
  }

  /** The organisation, locked until the transaction ends. */
  @Transactional
  Optional<Organisation> lock(String cvr) {
    return findByIdOptional(cvr, LockModeType.PESSIMISTIC_WRITE);
  }

  private void check(Organisation organisation, NewRight wish) {
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    if (organisation.kind != wish.kind()) {
      problem.at("/kind", "other-kind", "the organisation is registered with another kind");
    }
    boolean otherType =
        wish.type() != null
            && organisation.registeredType().filter(type -> type != wish.type()).isPresent();
    if (otherType) {
      problem.at("/type", "other-type", "the organisation is registered with another type");
    }
    @Nullable List<String> clients = wish.clients();
    for (int i = 0; clients != null && i < clients.size(); i++) {
      if (!isOwn(clients.get(i), organisation)) {
        problem.at("/clients/" + i, "other-organisation", "the client is of another organisation");
      }
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
  }

  private boolean isOwn(String client, Organisation organisation) {
    sql.update(
        """
        insert into organisation_client (client, organisation) values (?, ?) on conflict do nothing
        """,
        client,
        organisation.cvr);
    return sql.one(
            "select organisation from organisation_client where client = ?",
            row -> row.getString("organisation").equals(organisation.cvr),
            client)
        .orElse(false);
  }
}
