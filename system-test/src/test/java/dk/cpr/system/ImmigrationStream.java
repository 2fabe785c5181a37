package dk.cpr.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A municipality that reports persons nobody knows who move here, from several clients at once, and
 * repeats each with its own key until it is told that it is done.
 */
final class ImmigrationStream {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final int persons;
  private final String country;
  private final String surname = letters(UUID.randomUUID());
  private final Map<Integer, String> arrived = new ConcurrentHashMap<>();

  private ImmigrationStream(int persons, String country) {
    this.persons = persons;
    this.country = country;
  }

  /** A stream of so many persons from a country. */
  static ImmigrationStream of(int persons, String country) {
    return new ImmigrationStream(persons, country);
  }

  /** Reports them all; returns when each is answered: place in the stream → person id. */
  Map<Integer, String> report(int clients) {
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      IntStream.range(0, persons).forEach(i -> pool.execute(() -> untilDone(i)));
    }
    return arrived;
  }

  int answered() {
    return arrived.size();
  }

  private void untilDone(int place) {
    String key = UUID.randomUUID().toString();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && !isDone(place, key)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean isDone(int place, String key) {
    try {
      Reply reply =
          Call.to("person-service", "municipality-system")
              .post("/v1/immigrations", key, body(place));
      if (reply.status() == 201) {
        arrived.put(place, reply.text("/personId"));
        return true;
      }
      if (reply.status() >= 400 && reply.status() < 500) {
        throw new IllegalStateException("immigration: " + reply.status() + reply.problem());
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, ?> body(int place) {
    String given = "Ana" + (char) ('a' + place % 26) + (char) ('a' + place / 26);
    return Map.of(
        "basis", Map.of("effectFrom", "2024-05-01T12:00"),
        "name", Map.of("given", given, "surname", surname),
        "birth", Map.of("date", "1990-03-02", "sex", "K", "country", country),
        "citizenship", country,
        "fromCountry", country,
        "notTheSame", "they have one surname and one birthday, and are many",
        "address", Map.of("municipality", "0101", "road", "9901"));
  }

  private static String letters(UUID id) {
    StringBuilder letters = new StringBuilder("S");
    id.toString()
        .replace("-", "")
        .substring(0, 12)
        .chars()
        .map(c -> c < 'a' ? c - '0' + 'g' : c)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
