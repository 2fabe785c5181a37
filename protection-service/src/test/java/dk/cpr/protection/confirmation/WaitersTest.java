package dk.cpr.protection.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitersTest {
  private final Set<UUID> confirmed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger watchers = new AtomicInteger();
  private final AtomicInteger mostWatchers = new AtomicInteger();
  private final Waiters waiters = new Waiters(this::unconfirmed);

  @Test
  void manyWhoWaitAreLookedForTogether() throws Exception {
    List<UUID> protections =
        IntStream.range(0, 300).mapToObj(ignored -> UUID.randomUUID()).toList();
    long begun = System.nanoTime();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers =
          protections.stream()
              .map(one -> pool.submit(() -> waiters.await(List.of(one), Duration.ofSeconds(30))))
              .toList();
      while (looks.get() < 3) {
        Thread.onSpinWait();
      }
      confirmed.addAll(protections);
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
    long steps = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 15;
    assertThat(mostWatchers).hasValue(1);
    assertThat(looks.get()).isLessThanOrEqualTo((int) steps + 10);
  }

  @Test
  void whoWaitsTooLongIsToldSoAndNobodyIsLookedForAfterwards() {
    assertThat(waiters.await(List.of(UUID.randomUUID()), Duration.ofMillis(60))).isFalse();
    UUID known = UUID.randomUUID();
    confirmed.add(known);
    assertThat(waiters.await(List.of(known), Duration.ofSeconds(30))).isTrue();
    assertThat(waiters.await(List.of(known, UUID.randomUUID()), Duration.ofMillis(60))).isFalse();
  }

  private Set<UUID> unconfirmed(Set<UUID> asked) {
    mostWatchers.accumulateAndGet(watchers.incrementAndGet(), Math::max);
    looks.incrementAndGet();
    Set<UUID> pending = ConcurrentHashMap.newKeySet();
    asked.stream().filter(one -> !confirmed.contains(one)).forEach(pending::add);
    watchers.decrementAndGet();
    return pending;
  }
}
