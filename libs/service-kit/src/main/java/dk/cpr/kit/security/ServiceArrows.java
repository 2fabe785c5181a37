package dk.cpr.kit.security;

import dk.cpr.kit.problem.Problem;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a service of the suite through the doors that name it with {@link CalledBy} and through no
 * other, whatever roles its token carries beside its own.
 */
final class ServiceArrows {
  private final SecurityIdentity identity;
  private final Map<Method, Predicate<String>> callers = new ConcurrentHashMap<>();

  ServiceArrows(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter
  Optional<Response> check(ContainerRequestContext request, ResourceInfo door) {
    boolean anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    if (anonymous || !identity.hasRole(Roles.SERVICE)) {
      return Optional.empty();
    }
    String client = Claims.of(identity).named().getOrDefault("azp", "");
    return callers.computeIfAbsent(door.getResourceMethod(), ServiceArrows::of).test(client)
        ? Optional.empty()
        : Optional.of(Problem.of(ProblemType.NOT_ALLOWED, null, List.of()).toResponse().build());
  }

  /** A door that is open to everyone is open to services, too. */
  private static Predicate<String> of(Method door) {
    @Nullable CalledBy named = door.getAnnotation(CalledBy.class);
    Set<String> callers = named == null ? Set.of() : Set.of(named.value());
    boolean open = door.isAnnotationPresent(PermitAll.class);
    return client -> open || callers.contains(client);
  }
}
