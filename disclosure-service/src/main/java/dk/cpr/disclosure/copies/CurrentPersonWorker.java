package dk.cpr.disclosure.copies;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Draws anew, about every second, whose start or end of effect has come. */
@ApplicationScoped
class CurrentPersonWorker {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Worker loop;

  CurrentPersonWorker(CurrentPersons persons, FollowSettings settings) {
    int most = settings.page();
    this.loop =
        new Worker(
            "current-persons",
            () -> persons.refreshDue(most) == most ? Duration.ZERO : PAUSE,
            () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.end();
    loop.join();
  }
}
