package dk.cpr.disclosure.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One step along a log: fetch the next page, wait for the protections it may need, apply it. A page
 * that fails is fetched smaller the next time, since a write transaction may last one second only.
 */
@ApplicationScoped
class Following {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration STAND_BY = Duration.ofMillis(500);
  private static final int SMALLEST = 25;

  private final Logs logs;
  private final ProtectionFirst protectionFirst;
  private final Leadership leadership;
  private final Lag lag;
  private final FollowSettings settings;
  private final Map<Source, Integer> limits = new ConcurrentHashMap<>();
  private final Set<Source> drained = ConcurrentHashMap.newKeySet();

  Following(
      Logs logs,
      ProtectionFirst protectionFirst,
      Leadership leadership,
      Lag lag,
      FollowSettings settings) {
    this.logs = logs;
    this.protectionFirst = protectionFirst;
    this.leadership = leadership;
    this.lag = lag;
    this.settings = settings;
  }

  /** Reads on as the log's leader, or stands by; tells how long to wait before the next step. */
  Duration step(Source source) {
    Optional<Leadership.Term> term = leadership.lead(source);
    if (term.isEmpty()) {
      lag.standsBy(source);
      return STAND_BY;
    }
    int limit = limit(source);
    Logs.Fetched fetched =
        logs.fetch(
            source, new Logs.Portion(limit, drained.contains(source) ? patience(source) : 0));
    if (source != Source.PROTECTION && !fetched.page().changes().isEmpty()) {
      protectionFirst.catchUp();
    }
    logs.apply(term.get(), fetched);
    lag.applied(source, fetched.page());
    if (fetched.page().drained()) {
      drained.add(source);
    }
    limits.put(source, Math.min(settings.page(), limit * 2));
    return AT_ONCE;
  }

  void failed(Source source) {
    lag.failed(source);
    drained.remove(source);
    limits.put(source, Math.max(SMALLEST, limit(source) / 2));
  }

  /** The gate goes by the age of the protections, and an answer that waits has grown old. */
  private int patience(Source source) {
    return source == Source.PROTECTION ? Math.min(1, settings.patience()) : settings.patience();
  }

  private int limit(Source source) {
    return limits.getOrDefault(source, settings.page());
  }
}
