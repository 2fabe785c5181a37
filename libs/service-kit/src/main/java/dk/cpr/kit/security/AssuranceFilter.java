package dk.cpr.kit.security;

import dk.cpr.kit.problem.Problem;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * People need NSIS Substantial or higher; a token with less is answered 401 with a step-up
 * challenge (RFC 9470). Machine tokens carry no {@code acr} and nothing but machine roles; whatever
 * is neither is refused.
 */
final class AssuranceFilter {
  static final String SUBSTANTIAL = "https://data.gov.dk/concept/core/nsis/Substantial";
  private static final Set<String> ENOUGH =
      Set.of(SUBSTANTIAL, "https://data.gov.dk/concept/core/nsis/High");
  private static final String CHALLENGE =
      "Bearer error=\"insufficient_user_authentication\","
          + " error_description=\"a login with a second factor is needed\", acr_values=\""
          + SUBSTANTIAL
          + "\"";

  private final SecurityIdentity identity;

  AssuranceFilter(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter
  Optional<Response> check(ContainerRequestContext request) {
    // Nobody is asked for without a token: an open door need not wait for an identity.
    boolean anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    if (anonymous || identity.isAnonymous() || sufficient()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(ProblemType.STEP_UP_REQUIRED, null, List.of())
            .toResponse()
            .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
            .build());
  }

  private boolean sufficient() {
    @Nullable String acr = Claims.of(identity).named().get("acr");
    return acr == null ? Roles.areOfMachine(identity.getRoles()) : ENOUGH.contains(acr);
  }
}
