package dk.cpr.person.saga;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a saga is held, and for how long it is left alone after a failure. */
@ApplicationScoped
public class SagaTimes {
  private static final long FIRST_PAUSE = 500;
  private static final int MOST_DOUBLINGS = 16;

  private final long lease;
  private final long longestPause;
  private final int patience;

  SagaTimes(
      @ConfigProperty(name = "cpr.saga.lease") Duration lease,
      @ConfigProperty(name = "cpr.saga.longest-pause") Duration longestPause,
      @ConfigProperty(name = "cpr.saga.patience") int patience) {
    this.lease = lease.toMillis();
    this.longestPause = longestPause.toMillis();
    this.patience = patience;
  }

  /** Milliseconds that whoever takes a saga has it for. */
  public long lease() {
    return lease;
  }

  /** Whether so many attempts that were our fault are enough. */
  boolean isEnough(int attempts) {
    return attempts >= patience;
  }

  /** Milliseconds until it is tried again; they double with every attempt. */
  long pause(int attempts) {
    return Math.min(longestPause, FIRST_PAUSE << Math.min(attempts, MOST_DOUBLINGS));
  }
}
