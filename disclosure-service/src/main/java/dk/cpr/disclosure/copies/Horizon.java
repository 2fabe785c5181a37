package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when everything is known here that was registered anywhere: an answer as of an instant
 * before it is the same whenever it is given. It is usually one to three seconds ago.
 */
@ApplicationScoped
public class Horizon {
  private final LogCursors cursors;
  private volatile @Nullable Instant complete;
  private volatile Map<Source, Long> fresh = Map.of();

  Horizon(LogCursors cursors) {
    this.cursors = cursors;
  }

  /**
   * Looks at how far the logs are applied, by any instance; gives where the protections are, by
   * this instance's monotonic clock as it was before.
   */
  public Protections look() {
    long now = System.nanoTime();
    Map<Source, LogCursors.Place> places = cursors.all();
    complete = earliest(places.values());
    Map<Source, Long> seen = new EnumMap<>(Source.class);
    places.forEach(
        (source, place) -> {
          @Nullable Duration age = place.age();
          if (age != null) {
            seen.put(source, now - age.toNanos());
          }
        });
    fresh = seen;
    LogCursors.Place protections = Objects.requireNonNull(places.get(Source.PROTECTION));
    return new Protections(protections.cursor(), seen.get(Source.PROTECTION));
  }

  private static @Nullable Instant earliest(Collection<LogCursors.Place> places) {
    Instant earliest = Instant.MAX;
    for (LogCursors.Place place : places) {
      @Nullable Instant until = place.completeUntil();
      if (until == null) {
        return null;
      }
      earliest = until.isBefore(earliest) ? until : earliest;
    }
    return earliest;
  }

  /**
   * How far protections are applied.
   *
   * @param freshAt reading of {@link System#nanoTime()}: what was committed before is applied; null
   *     before the end of the log was seen
   */
  public record Protections(Cursor cursor, @Nullable Long freshAt) {}

  /** How old the horizon of a log is; empty before its end was seen. */
  Optional<Duration> age(Source source) {
    @Nullable Long at = fresh.get(source);
    return at == null
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, System.nanoTime() - at)));
  }

  /**
   * The instant, as it was when it was last looked at.
   *
   * @throws ProblemException try-again before the logs were read to their ends for the first time
   */
  public Instant complete() {
    @Nullable Instant known = complete;
    if (known == null) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return known;
  }
}
