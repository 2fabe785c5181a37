package dk.cpr.disclosure.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Draws anew, about every second, whose start or end of effect has come. */
@ApplicationScoped
class PictureKeeper {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Endless loop;

  PictureKeeper(Pictures pictures, FollowSettings settings) {
    int most = settings.page();
    this.loop =
        new Endless(
            "pictures", () -> pictures.redrawDue(most) == most ? Duration.ZERO : PAUSE, () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.end();
    loop.join();
  }
}
