package dk.cpr.kit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Before OIDC. A bearer whose signature no current key of the identity provider explains, or whose
 * binding the connection does not prove, is refused here and goes no further; while no key counts
 * at all, whoever sends one is told to come again. Tokens that OIDC has verified are remembered, so
 * that a system that sends one token with thousands of requests pays for its verification once a
 * minute: found by their whole text, and only until they expire, become too old or were verified a
 * minute ago, whatever comes first, while their key is current and on a connection that proves
 * their binding.
 */
@Singleton
final class VerifiedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Clock clock = Clock.systemUTC();
  private final SigningKeys keys;
  private final Duration oldest;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  VerifiedTokens(
      SigningKeys keys, @ConfigProperty(name = "quarkus.oidc.token.age") Duration oldest) {
    this.keys = keys;
    this.oldest = oldest;
  }

  private record Proof(String keyId, PublicKey key, TokenBinding binding) {}

  private record Verified(SecurityIdentity identity, Instant until, Proof proof) {}

  /** Before OIDC's, which is asked about tokens that this one finds sound and does not know. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    Optional<String> sent = SentToken.textOf(context);
    if (sent.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    @Nullable Verified known = verified.get(sent.get());
    if (known == null || !holds(known)) {
      return sound(sent.get(), context);
    }
    return known.proof().binding().isMetBy(context)
        ? Uni.createFrom().item(known.identity())
        : refused();
  }

  private boolean holds(Verified known) {
    return clock.instant().isBefore(known.until())
        && keys.current(known.proof().keyId()).filter(known.proof().key()::equals).isPresent();
  }

  /** Nothing for a sound token, which is OIDC's to verify; a failure for any other. */
  private Uni<SecurityIdentity> sound(String text, RoutingContext context) {
    Optional<SentToken> token = SentToken.of(text);
    if (token.isEmpty()) {
      return refused();
    }
    return keys.find(token.get().keyId())
        .flatMap(
            key ->
                key.filter(token.get()::isSignedBy).isPresent()
                        && token.get().binding().isMetBy(context)
                    ? Uni.createFrom().nullItem()
                    : refused());
  }

  private static Uni<SecurityIdentity> refused() {
    return Uni.createFrom().failure(new AuthenticationFailedException());
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
    if (known != null && holds(known)) {
      return known.identity();
    }
    SecurityIdentity bare = bare(identity, token);
    Optional<Proof> proof = SentToken.of(token.getRawToken()).flatMap(this::proof);
    if (proof.isPresent()) {
      if (verified.size() >= REMEMBERED) {
        verified.clear();
      }
      verified.put(token.getRawToken(), new Verified(bare, until(token, now), proof.get()));
    }
    return bare;
  }

  private Optional<Proof> proof(SentToken token) {
    return keys.current(token.keyId())
        .filter(token::isSignedBy)
        .map(key -> new Proof(token.keyId(), key, token.binding()));
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
