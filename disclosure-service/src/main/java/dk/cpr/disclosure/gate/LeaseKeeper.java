package dk.cpr.disclosure.gate;

import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.copies.ProtectionFirst;
import dk.cpr.disclosure.copies.ProtectionsApplied;
import dk.cpr.disclosure.copies.Worker;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.problem.RemoteProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Renews this instance's lease about every second, and at once when protections have been applied
 * and every look-up begun before has ended. The first lease is taken only when the read model has
 * lately seen the end of the protection log, since every confirmation waits for whoever holds one.
 * When what it has seen is too old, for whatever reason, the gate is shut though the lease runs.
 */
@ApplicationScoped
class LeaseKeeper {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration DRAINING = Duration.ofMillis(5);
  private static final long DRAIN_AT_STOP = Duration.ofSeconds(5).toNanos();

  private final UUID instance = UUID.randomUUID();
  private final Gate gate;
  private final ProtectionFirst protections;
  private final DisclosureInstances instances;
  private final Horizon horizon;
  private final Worker loop;
  private final long every;
  private final long oldest;

  private Cursor reported = Cursor.START;
  private Drain drain = new Drain(Cursor.START, new InFlight.Epoch());
  private @Nullable Long sentAt;

  LeaseKeeper(
      Gate gate,
      ProtectionFirst protections,
      @RestClient DisclosureInstances instances,
      Horizon horizon,
      GateSettings settings) {
    this.gate = gate;
    this.protections = protections;
    this.instances = instances;
    this.horizon = horizon;
    this.every = settings.renew().toNanos();
    this.oldest = settings.oldest().toNanos();
    this.loop = new Worker("lease", this::step, () -> {});
  }

  /** Look-ups begun before a place was applied. */
  private record Drain(Cursor upTo, InFlight.Epoch before) {}

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void applied(@Observes ProtectionsApplied news) {
    loop.wake();
  }

  private Duration step() {
    if (gate.isBehind()) {
      protections.advance();
    }
    Horizon.Protections place = horizon.look();
    @Nullable Long freshAt = place.freshAt();
    gate.applied(place.cursor(), freshAt == null ? System.nanoTime() : freshAt + oldest);
    if (drain.before().isEmpty() && place.cursor().compareTo(drain.upTo()) > 0) {
      drain = new Drain(place.cursor(), gate.turn());
    }
    boolean drained = drain.before().isEmpty();
    boolean news = drained && drain.upTo().compareTo(reported) > 0;
    if (sentAt == null ? gate.isFresh() : news || System.nanoTime() - sentAt >= every) {
      renew(drained ? drain.upTo() : reported);
    }
    return drained ? LOOK_AGAIN : DRAINING;
  }

  private void renew(Cursor applied) {
    long sent = System.nanoTime();
    DisclosureInstances.Granted granted =
        instances.renew(instance, DisclosureInstances.Progress.upTo(applied));
    sentAt = sent;
    reported = applied;
    Cursor mustReach = granted.mustReach();
    gate.leased(
        new Lease(
            sent + usable(Duration.ofSeconds(granted.leaseSeconds())),
            mustReach == null ? Cursor.START : mustReach));
  }

  /** A quarter less than was given, at most a second: for what happens after the last check. */
  private static long usable(Duration given) {
    long margin = Math.min(Duration.ofSeconds(1).toNanos(), given.toNanos() / 4);
    return given.toNanos() - margin;
  }

  /**
   * Before the followers stop: closes the gate, waits for answers underway, gives the lease back.
   */
  void stop(@Observes @Priority(100) ShutdownEvent event) {
    gate.close();
    loop.end();
    loop.join();
    InFlight.Epoch last = gate.turn();
    long until = System.nanoTime() + DRAIN_AT_STOP;
    while (!(last.isEmpty() && drain.before().isEmpty()) && System.nanoTime() < until) {
      LockSupport.parkNanos(DRAINING.toNanos());
    }
    if (last.isEmpty() && drain.before().isEmpty() && sentAt != null) {
      giveBack();
    }
  }

  private void giveBack() {
    try {
      instances.stop(instance);
    } catch (ProcessingException | RemoteProblem e) {
      LOG.warn("the lease was not given back; it ends by itself");
    }
  }
}
