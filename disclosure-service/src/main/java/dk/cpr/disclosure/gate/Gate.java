package dk.cpr.disclosure.gate;

import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets look-ups in and their answers out. */
@ApplicationScoped
public class Gate {
  private final InFlight inFlight = new InFlight();
  private volatile @Nullable Lease lease;
  private volatile Cursor applied = Cursor.START;
  private volatile long freshUntil = System.nanoTime();

  Gate(MeterRegistry metrics) {
    metrics.gauge("cpr.gate.open", this, gate -> gate.isOpen() ? 1 : 0);
    metrics.gauge("cpr.gate.inside", inFlight, InFlight::inside);
  }

  /**
   * Lets a look-up in before it reads anything. It counts as underway until its response has been
   * given to the network or its connection is gone.
   *
   * @throws ProblemException protection-unknown
   */
  public OpenRequest enter(RoutingContext exchange) {
    OpenRequest open = new OpenRequest(inFlight.enter(), applied);
    @Nullable Context loop = Vertx.currentContext();
    exchange.addEndHandler(
        ended -> {
          // The response may still be queued on the connection's event loop: leave behind it.
          if (loop == null) {
            open.leave();
          } else {
            loop.runOnContext(ignored -> open.leave());
          }
        });
    check(open);
    return open;
  }

  /**
   * Last thing before an answer leaves: what it was read from still counts.
   *
   * @throws ProblemException protection-unknown
   */
  public void check(OpenRequest open) {
    if (!covers(open)) {
      throw new ProblemException(ProblemType.PROTECTION_UNKNOWN);
    }
  }

  /** Whether what an answer was read from still counts, by a clock that runs on while frozen. */
  public boolean covers(OpenRequest open) {
    @Nullable Lease now = lease;
    return now != null && now.covers(open.applied()) && isFresh();
  }

  /** Whether a lease is held that asks for more than is applied. */
  boolean isBehind() {
    @Nullable Lease now = lease;
    return now != null && applied.compareTo(now.mustReach()) < 0;
  }

  boolean isOpen() {
    @Nullable Lease now = lease;
    return now != null && now.covers(applied) && isFresh();
  }

  /** Whether the protections that are applied are not too old, whatever holds newer ones back. */
  boolean isFresh() {
    return System.nanoTime() - freshUntil < 0;
  }

  /**
   * Protections up to here are applied and committed.
   *
   * @param until reading of {@link System#nanoTime()} from which they are too old
   */
  void applied(Cursor committed, long until) {
    applied = committed;
    freshUntil = until;
  }

  /** Takes a new lease; a place that had to be reached once stays so. */
  void leased(Lease renewed) {
    @Nullable Lease before = lease;
    lease = before == null ? renewed : renewed.after(before);
  }

  /** Nobody passes any more. */
  void close() {
    lease = null;
  }

  InFlight.Epoch turn() {
    return inFlight.turn();
  }
}
