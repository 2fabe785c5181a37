package dk.cpr.protection.confirmation;

import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise itself, under instances that lag, freeze beyond their lease, die, come back with or
 * without their read model, and register while protections commit: whoever may answer shields every
 * person whose protection was confirmed before the answer began.
 */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class PromiseTest {
  private static final int INSTANCES = 5;
  private static final int PROTECTORS = 10;
  private static final int ENOUGH_ANSWERS = 60;
  private static final int ENOUGH_CONFIRMATIONS = 25;
  private static final Duration AT_LEAST = Duration.ofSeconds(8);
  private static final Duration AT_MOST = Duration.ofMinutes(5);
  private static final Duration BEYOND_THE_LEASE = Duration.ofMillis(2600);

  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger confirmations = new AtomicInteger();
  private final AtomicInteger pending = new AtomicInteger();
  private final long begun = System.nanoTime();

  @Test
  void noInstanceThatMayAnswerIsWithoutAConfirmedProtection() throws Exception {
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        Random random = new Random(i);
        all.add(pool.submit(() -> disclose(random)));
      }
      for (int i = 0; i < PROTECTORS; i++) {
        Random random = new Random(100 + i);
        all.add(pool.submit(() -> shield(random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(broken).isEmpty();
    assertThat(answers).hasValueGreaterThanOrEqualTo(ENOUGH_ANSWERS);
    assertThat(confirmations).hasValueGreaterThanOrEqualTo(ENOUGH_CONFIRMATIONS);
    assertThat(pending).hasPositiveValue();
  }

  private boolean running() {
    Duration age = Duration.ofNanos(System.nanoTime() - begun);
    boolean enough =
        answers.get() >= ENOUGH_ANSWERS
            && confirmations.get() >= ENOUGH_CONFIRMATIONS
            && pending.get() > 0;
    return age.compareTo(enough ? AT_LEAST : AT_MOST) < 0;
  }

  private void disclose(Random random) {
    Instance instance = new Instance();
    instance.catchUp();
    while (running()) {
      step(instance, random);
      for (int i = 0; i < 5; i++) {
        answer(instance);
      }
    }
    instance.stop();
  }

  private static void step(Instance instance, Random random) {
    switch (random.nextInt(80)) {
      case 0 -> LockSupport.parkNanos(BEYOND_THE_LEASE.toNanos());
      case 1 -> instance.restart();
      case 2 -> instance.loseModel();
      case 3 -> instance.stop();
      case 4, 5, 6, 7, 8, 9 -> instance.renew();
      case 10, 11, 12 -> instance.follow(1);
      case 13, 14, 15 -> LockSupport.parkNanos(random.nextInt(1_200_000_000));
      default -> instance.follow(20).renew();
    }
  }

  private void answer(Instance instance) {
    List<String> promised = List.copyOf(confirmed);
    if (instance.mayAnswer()) {
      answers.incrementAndGet();
      promised.stream().filter(person -> !instance.shields(person)).forEach(broken::add);
    }
  }

  private void shield(Random random) {
    while (running()) {
      String person = UUID.randomUUID().toString();
      ExtractableResponse<?> answer =
          protect(Tokens.office(), wish(UUID.fromString(person), "0001")).extract();
      if (answer.statusCode() < 300) {
        String id = answer.path("id");
        if (answer.statusCode() == 201 || confirmedLater(id)) {
          confirmed.add(person);
          confirmations.incrementAndGet();
        }
        if (random.nextInt(4) == 0) {
          change(
              id, "renewal", Map.of("until", "2999-01-01", "reason", "threats", "document", "7"));
        }
      }
      LockSupport.parkNanos(random.nextInt(30_000_000));
    }
  }

  private boolean confirmedLater(String id) {
    pending.incrementAndGet();
    boolean told = false;
    while (!told && running()) {
      told = "confirmed".equals(see(id).extract().path("state"));
      LockSupport.parkNanos(5_000_000);
    }
    return told;
  }
}
