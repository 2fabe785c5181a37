package dk.cpr.disclosure.copies;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Tries parked changes again, as the one that follows their log, and counts them. */
@ApplicationScoped
class ParkedWorker {
  private static final int AT_ONCE = 100;

  private final ParkedChanges parked;
  private final PageApplier applier;
  private final Leadership leadership;
  private final Worker loop;

  ParkedWorker(
      ParkedChanges parked, PageApplier applier, Leadership leadership, FollowSettings settings) {
    this.parked = parked;
    this.applier = applier;
    this.leadership = leadership;
    this.loop = new Worker("parked-changes", () -> step(settings.retry()), () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.end();
    loop.join();
  }

  private Duration step(Duration pause) {
    if (parked.count() > 0) {
      parked.due(AT_ONCE).forEach(this::retry);
      parked.count();
    }
    return pause;
  }

  private void retry(ParkedChanges.Waiting waiting) {
    Optional<Leadership.Term> term = leadership.held(waiting.source());
    term.flatMap(held -> Fault.of(() -> applier.retry(held, waiting)))
        .ifPresent(fault -> parked.failed(waiting, fault));
  }
}
