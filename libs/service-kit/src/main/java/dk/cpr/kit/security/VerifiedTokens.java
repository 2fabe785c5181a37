package dk.cpr.kit.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature and claims OIDC has verified, so that a system that sends one token with
 * thousands of requests pays for its verification once a minute. A token is found by its whole text
 * and only until it expires, becomes too old or was verified a minute ago, whatever comes first;
 * the keys themselves are kept for longer than that by OIDC.
 */
@Singleton
final class VerifiedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
  private static final String SCHEME = "Bearer ";
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Clock clock = Clock.systemUTC();
  private final Duration oldest;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  VerifiedTokens(@ConfigProperty(name = "quarkus.oidc.token.age") Duration oldest) {
    this.oldest = oldest;
  }

  private record Verified(SecurityIdentity identity, Instant until) {}

  /** Before OIDC's, which is asked when this one knows nothing. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    @Nullable String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    @Nullable Verified known =
        sent == null || !sent.startsWith(SCHEME)
            ? null
            : verified.get(sent.substring(SCHEME.length()));
    return known != null && clock.instant().isBefore(known.until())
        ? Uni.createFrom().item(known.identity())
        : Uni.createFrom().nullItem();
  }

  /** None of its own: OIDC's is sent. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!identity.isAnonymous()
        && identity.getPrincipal() instanceof JsonWebToken token
        && identity.getCredential(TokenCredential.class) != null) {
      return Uni.createFrom().item(remembered(identity, token));
    }
    return Uni.createFrom().item(identity);
  }

  private SecurityIdentity remembered(SecurityIdentity identity, JsonWebToken token) {
    Instant now = clock.instant();
    @Nullable Verified known = verified.get(token.getRawToken());
    if (known != null && now.isBefore(known.until())) {
      return known.identity();
    }
    if (verified.size() >= REMEMBERED) {
      verified.clear();
    }
    SecurityIdentity bare = bare(identity, token);
    verified.put(token.getRawToken(), new Verified(bare, until(token, now)));
    return bare;
  }

  private Instant until(JsonWebToken token, Instant now) {
    Instant until = now.plus(LONGEST);
    Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
    Instant tooOld = Instant.ofEpochSecond(token.getIssuedAtTime()).plus(oldest);
    until = expiry.isBefore(until) ? expiry : until;
    return tooOld.isBefore(until) ? tooOld : until;
  }

  /** Without its attributes, which hold the request that it came with; with its claims instead. */
  private static SecurityIdentity bare(SecurityIdentity identity, JsonWebToken token) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addAttribute(Claims.ATTRIBUTE, Claims.of(token))
            .addRoles(identity.getRoles());
    identity.getCredentials().forEach(builder::addCredential);
    return builder.build();
  }
}
