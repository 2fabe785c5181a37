package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.copies.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at who is due, a batch at a time, resting between so that look-ups come first. */
@ApplicationScoped
class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final Look look;
  private final DueTable due;
  private final Rounds rounds;
  private final QualitySettings settings;
  private final Worker loop;
  private volatile List<Due> underway = List.of();
  private @Nullable UUID stuck;
  private int size;

  Sweep(Look look, DueTable due, Rounds rounds, QualitySettings settings, MeterRegistry metrics) {
    this.look = look;
    this.due = due;
    this.rounds = rounds;
    this.settings = settings;
    this.size = settings.batch();
    this.loop = new Worker("quality", this::step, this::failed);
    Gauge.builder("cpr.quality.behind.seconds", this, Sweep::behind).register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (settings.sweep()) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (settings.sweep()) {
      loop.end();
      loop.join();
    }
  }

  private Duration step() {
    long begun = System.nanoTime();
    postponeStuck();
    underway = due.next(size);
    if (underway.isEmpty()) {
      return rounds.advance(settings.round()) ? Duration.ZERO : settings.pause();
    }
    if (!look.prepare(underway)) {
      return settings.pause();
    }
    look.at(underway);
    size = Math.min(settings.batch(), size * 2);
    return Duration.ofNanos(System.nanoTime() - begun).multipliedBy(settings.rest());
  }

  /** A transaction may last a second: fewer at once, and a single one later. */
  private void failed() {
    if (size > 1) {
      size = size / 2;
    } else if (!underway.isEmpty()) {
      stuck = underway.getFirst().person();
    }
    underway = List.of();
  }

  private void postponeStuck() {
    @Nullable UUID person = stuck;
    if (person != null) {
      LOG.warnf("the rules could not look at person %s; again in an hour", person);
      due.postpone(person);
      stuck = null;
    }
  }

  private double behind() {
    List<Due> now = underway;
    return now.isEmpty()
        ? 0
        : Duration.between(now.getFirst().at(), Instant.now()).toMillis() / 1000.0;
  }
}
