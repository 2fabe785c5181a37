package dk.cpr.person.saga;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on with sagas that were left: by a process that died, or after a pause. */
@ApplicationScoped
class SagaJob {
  private static final int AT_ONCE = 16;

  private final Instance<SagaCourse<?>> courses;
  private final Sagas sagas;
  private final MeterRegistry metrics;
  private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

  SagaJob(@Any Instance<SagaCourse<?>> courses, Sagas sagas, MeterRegistry metrics) {
    this.courses = courses;
    this.sagas = sagas;
    this.metrics = metrics;
  }

  @Scheduled(
      every = "${cpr.saga.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void goOn() {
    List<CompletableFuture<?>> begun = new ArrayList<>();
    courses.forEach(course -> begun.addAll(begin(course)));
    CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    courses.forEach(this::count);
  }

  private <T extends Saga> List<CompletableFuture<T>> begin(SagaCourse<T> course) {
    return course.table().claimDue(AT_ONCE).stream()
        .map(saga -> sagas.begin(course, saga))
        .toList();
  }

  private void count(SagaCourse<?> course) {
    String table = course.table().name();
    gauge("cpr.sagas.unfinished", table).set(course.table().unfinished());
    gauge("cpr.sagas.parked", table).set(course.table().parked());
  }

  private AtomicLong gauge(String name, String table) {
    return gauges.computeIfAbsent(
        name + table, key -> metrics.gauge(name, Tags.of("saga", table), new AtomicLong()));
  }
}
