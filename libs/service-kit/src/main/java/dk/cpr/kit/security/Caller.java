package dk.cpr.kit.security;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The authenticated caller of the current request. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;
  private Claims claims = Claims.NONE;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** CVR number of the caller's organisation; "" for a citizen. */
  public String organisation() {
    return claim("cvr").orElse("");
  }

  /** Kind of the caller's organisation; empty for citizens and for kinds not known here. */
  public Optional<OrganisationKind> kind() {
    return claim("organisation_kind").flatMap(OrganisationKind::of);
  }

  /** Who within the organisation: employee id, else the client of a machine, else the subject. */
  public String user() {
    return claim("employee_id").or(() -> claim("azp")).or(() -> claim("sub")).orElse("");
  }

  /**
   * OAuth client that the token was issued to; scope of idempotency keys together with the subject.
   */
  public String client() {
    return claim("azp").orElse("") + "|" + claim("sub").orElse("");
  }

  /** OAuth client that the token was issued to. */
  public String azp() {
    return claim("azp").orElse("");
  }

  /** Roles of the token. */
  public Set<String> roles() {
    return identity.getRoles();
  }

  /** Four digits; only employees of municipalities have one. */
  public Optional<String> municipality() {
    return claim("municipality");
  }

  /** The person that a citizen is; empty until the login is bound to a person. */
  public Optional<PersonId> personId() {
    return claim("person_id").map(PersonId::of);
  }

  /** Whether the token carries the role. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /**
   * Lets only organisations of these kinds pass.
   *
   * @throws ProblemException wrong-organisation
   */
  public void requireKind(OrganisationKind... kinds) {
    if (kind().filter(Arrays.asList(kinds)::contains).isEmpty() || organisation().isEmpty()) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }

  private Optional<String> claim(String name) {
    if (claims.named().isEmpty()) {
      claims = Claims.of(identity);
    }
    return Optional.ofNullable(claims.named().get(name));
  }
}
