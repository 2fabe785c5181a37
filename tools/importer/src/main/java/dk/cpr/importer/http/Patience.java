package dk.cpr.importer.http;

import java.time.Duration;

/**
 * How long a client waits for a service that does not answer, and in which steps: a restart of a
 * service or of the database shall only slow it down.
 *
 * @param attempts how often a request is sent before the client gives up
 * @param first the pause after the first failure; each further one is twice as long
 * @param longest the longest pause
 */
public record Patience(int attempts, Duration first, Duration longest) {
  /** About ten minutes. */
  public static final Patience USUAL =
      new Patience(130, Duration.ofMillis(100), Duration.ofSeconds(5));

  Duration pauseAfter(int failures) {
    Duration pause = first;
    for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
