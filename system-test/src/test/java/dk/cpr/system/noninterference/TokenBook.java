package dk.cpr.system.noninterference;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps tokens while they are good: to sign one takes longer than to verify it. */
final class TokenBook {
  private static final long GOOD = Duration.ofMinutes(3).toNanos();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String token, long since) {}

  @Nullable String of(Actor actor, Cast cast) {
    if (actor.isPersonal()) {
      return actor.token(cast);
    }
    String key = actor + Municipalities.neutral(cast.scene().index());
    @Nullable Kept held = kept.get(key);
    if (held != null && System.nanoTime() - held.since() < GOOD) {
      return held.token();
    }
    @Nullable String token = actor.token(cast);
    if (token != null) {
      kept.put(key, new Kept(token, System.nanoTime()));
    }
    return token;
  }
}
