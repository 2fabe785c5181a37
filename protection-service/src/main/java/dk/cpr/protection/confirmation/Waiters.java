package dk.cpr.protection.confirmation;

import dk.cpr.kit.sql.SqlFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Requests that wait for confirmations. One watcher looks for all of them together, so that many
 * who wait take one connection of the pool and not one each; it stops when nobody waits.
 */
final class Waiters {
  private static final long STEP = Duration.ofMillis(15).toNanos();

  private final Function<Set<UUID>, Set<UUID>> unconfirmed;
  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watched = new AtomicBoolean();

  private record Waiter(Set<UUID> protections, CompletableFuture<Boolean> confirmed) {}

  /**
   * Nobody waits yet.
   *
   * @param unconfirmed confirms what can be, and gives those of the protections that are not
   */
  Waiters(Function<Set<UUID>, Set<UUID>> unconfirmed) {
    this.unconfirmed = unconfirmed;
  }

  /** Whether all acts on these protections were confirmed in time. */
  boolean await(Collection<UUID> protections, Duration longest) {
    Waiter waiter = new Waiter(Set.copyOf(protections), new CompletableFuture<>());
    waiting.add(waiter);
    watch();
    try {
      return waiter
          .confirmed()
          .completeOnTimeout(false, longest.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof SqlFailure failure) {
        throw failure;
      }
      throw e;
    } finally {
      waiting.remove(waiter);
    }
  }

  private void watch() {
    if (watched.compareAndSet(false, true)) {
      Thread.ofVirtual().name("confirmation-watcher").start(this::lookUntilNobodyWaits);
    }
  }

  private void lookUntilNobodyWaits() {
    try {
      while (!waiting.isEmpty()) {
        look(Set.copyOf(waiting));
        if (!waiting.isEmpty()) {
          LockSupport.parkNanos(STEP);
        }
      }
    } finally {
      watched.set(false);
    }
    if (!waiting.isEmpty()) {
      watch();
    }
  }

  private void look(Set<Waiter> all) {
    try {
      Set<UUID> pending =
          unconfirmed.apply(
              all.stream()
                  .flatMap(waiter -> waiter.protections().stream())
                  .collect(Collectors.toSet()));
      all.stream()
          .filter(waiter -> waiter.protections().stream().noneMatch(pending::contains))
          .forEach(this::confirmed);
    } catch (SqlFailure e) {
      all.forEach(waiter -> waiter.confirmed().completeExceptionally(e));
      waiting.removeAll(all);
    }
  }

  private void confirmed(Waiter waiter) {
    waiter.confirmed().complete(true);
    waiting.remove(waiter);
  }
}
