package dk.cpr.disclosure.right;

import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import java.util.Optional;
import java.util.Set;

/**
 * Who would use a right: a client or an employee of an organisation, as the token says.
 *
 * @param organisation CVR number; empty for a citizen
 * @param client OAuth client that the token was issued to
 * @param roles of the token
 * @param type of the organisation as the token claims it
 * @param municipality four digits, of a municipality's employee or system
 */
public record Holder(
    String organisation,
    String client,
    Set<String> roles,
    Optional<OrganisationKind> type,
    Optional<String> municipality) {

  /** The caller of the current request. */
  public static Holder of(Caller caller) {
    return new Holder(
        caller.organisation(), caller.azp(), caller.roles(), caller.kind(), caller.municipality());
  }
}
