package dk.cpr.kit.security;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.oidc.runtime.JsonWebKeySet;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider's signing keys as it publishes them, renewed by the clock. A key that is
 * withdrawn stops counting with the next renewal; where renewals fail, all stop counting when the
 * last one that worked is too long ago. A token with an unknown key causes a renewal at most once
 * in the same interval, all tokens together.
 */
@Singleton
class SigningKeys {
  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int GOOD = 200;

  private final TenantConfigBean tenants;
  private final Duration unknown;
  private final Duration trusted;
  private final AtomicLong asked = new AtomicLong(System.nanoTime() - Duration.ofDays(1).toNanos());
  private final AtomicReference<@Nullable Uni<Void>> running = new AtomicReference<>();
  private volatile @Nullable Known known;

  SigningKeys(
      TenantConfigBean tenants,
      @ConfigProperty(name = "cpr.signing-keys.unknown") Duration unknown,
      @ConfigProperty(name = "cpr.signing-keys.trusted") Duration trusted) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.trusted = trusted;
  }

  private record Known(JsonWebKeySet keys, long at) {
    Optional<PublicKey> key(String keyId) {
      return keys.getKeyWithId(keyId) instanceof PublicKey key
          ? Optional.of(key)
          : Optional.empty();
    }
  }

  /** The key with this id, if it counts now. */
  Optional<PublicKey> current(String keyId) {
    @Nullable Known now = known;
    return now != null && counts(now) ? now.key(keyId) : Optional.empty();
  }

  /**
   * The same; an unknown one is looked for at the identity provider if it is time to. Fails with
   * try-again while no key counts: without one, no token can be told from another.
   */
  Uni<Optional<PublicKey>> find(String keyId) {
    @Nullable Known now = known;
    Optional<PublicKey> found = now != null && counts(now) ? now.key(keyId) : Optional.empty();
    if (found.isPresent()) {
      return Uni.createFrom().item(found);
    }
    @Nullable Uni<Void> renewal = mayAsk() ? renew() : running.get();
    return renewal == null
        ? Uni.createFrom().item(() -> among(now, keyId))
        : renewal.map(done -> among(known, keyId));
  }

  /** Of one and the same set of keys is told whether it counts and what is in it. */
  private Optional<PublicKey> among(@Nullable Known keys, String keyId) {
    if (keys == null || !counts(keys)) {
      throw new ProblemException(
          ProblemType.TRY_AGAIN, "The identity provider's signing keys are not known now");
    }
    return keys.key(keyId);
  }

  private boolean counts(Known keys) {
    return System.nanoTime() - keys.at() < trusted.toNanos();
  }

  @Scheduled(every = "${cpr.signing-keys.renew}", identity = "signing-keys")
  Uni<Void> renewByTheClock() {
    return renew();
  }

  /** The turn belongs to one request; those beside it wait for what it brings. */
  private boolean mayAsk() {
    long last = asked.get();
    long now = System.nanoTime();
    @Nullable Known keys = known;
    Duration pause = keys != null && counts(keys) ? unknown : FIRST_RETRY;
    return now - last >= pause.toNanos() && asked.compareAndSet(last, now);
  }

  private Uni<Void> renew() {
    long at = System.nanoTime();
    Uni<Void> renewal =
        fetched()
            .ifNoItem()
            .after(PATIENCE)
            .fail()
            .invoke(keys -> known = new Known(keys, at))
            .onFailure()
            .invoke(
                e -> LOG.warnf("signing keys are not renewed (%s)", e.getClass().getSimpleName()))
            .onFailure()
            .recoverWithNull()
            .replaceWithVoid()
            .onTermination()
            .invoke(() -> running.set(null))
            .memoize()
            .indefinitely();
    running.set(renewal);
    return renewal;
  }

  private Uni<JsonWebKeySet> fetched() {
    TenantConfigContext tenant = tenants.getDefaultTenant();
    return (tenant.ready() ? Uni.createFrom().item(tenant) : tenant.initialize())
        .flatMap(SigningKeys::published)
        .map(SigningKeys::read);
  }

  private static Uni<HttpResponse<Buffer>> published(TenantConfigContext tenant) {
    return tenant
        .getOidcProviderClient()
        .getWebClient()
        .getAbs(tenant.getOidcMetadata().getJsonWebKeySetUri())
        .send();
  }

  private static JsonWebKeySet read(HttpResponse<Buffer> answer) {
    if (answer.statusCode() != GOOD) {
      throw new IllegalStateException("status " + answer.statusCode());
    }
    return new JsonWebKeySet(answer.bodyAsString());
  }
}
