package dk.cpr.person.birth;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on with births that were left: by a process that died, or after a pause. */
@ApplicationScoped
class BirthJob {
  private static final int AT_ONCE = 16;

  private final Births births;
  private final BirthWork work;
  private final AtomicLong unfinished = new AtomicLong();

  BirthJob(Births births, BirthWork work, MeterRegistry metrics) {
    this.births = births;
    this.work = work;
    metrics.gauge("cpr.births.unfinished", unfinished);
  }

  @Scheduled(
      every = "${cpr.birth.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void goOn() {
    List<Birth> due = births.claimDue(AT_ONCE);
    CompletableFuture.allOf(due.stream().map(work::begin).toArray(CompletableFuture[]::new)).join();
    unfinished.set(births.unfinished());
  }
}
