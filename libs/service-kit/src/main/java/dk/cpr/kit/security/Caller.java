package dk.cpr.kit.security;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
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

  /**
   * Asks a person to have logged in with the second factor lately; a token that is renewed in a
   * session that is hours old does not tell so by its level. Machines prove themselves with each
   * token.
   *
   * @throws ProblemException step-up-required with a challenge that names the age (RFC 9470)
   */
  public void requireRecent(Duration longest) {
    boolean machine = claim("acr").isEmpty() && Roles.areOfMachine(identity.getRoles());
    Instant oldest = Instant.now().minus(longest);
    if (!machine && authenticatedAt().filter(at -> !at.isBefore(oldest)).isEmpty()) {
      throw new ProblemException(ProblemType.STEP_UP_REQUIRED, "A more recent login is needed")
          .challenging(
              "Bearer error=\"insufficient_user_authentication\","
                  + " error_description=\"a more recent login is needed\", acr_values=\""
                  + AssuranceFilter.SUBSTANTIAL
                  + "\", max_age=\""
                  + longest.toSeconds()
                  + "\"");
    }
  }

  private Optional<Instant> authenticatedAt() {
    return claim("auth_time")
        .filter(text -> text.matches("[0-9]{1,12}"))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
  }

  private Optional<String> claim(String name) {
    if (claims.named().isEmpty()) {
      claims = Claims.of(identity);
    }
    return Optional.ofNullable(claims.named().get(name));
  }
}
