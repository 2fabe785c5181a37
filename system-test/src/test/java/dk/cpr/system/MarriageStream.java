package dk.cpr.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A parish that reports marriages of persons nobody else touches, from several clients at once, and
 * repeats each with its own key until it is told that it happened.
 */
final class MarriageStream {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1971, 1, 1);
  private static final int SERIAL_OF_WOMEN = 3990;

  private final List<Couple> couples;
  private final Map<Couple, String> married = new ConcurrentHashMap<>();

  private MarriageStream(List<Couple> couples) {
    this.couples = couples;
  }

  /** Two persons by their ids. */
  record Couple(String one, String other) {}

  /** A stream of so many couples, who are new to the register. */
  static MarriageStream of(int couples) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < couples; i++) {
      rows.add(Map.of("number", number(i, SERIAL_OF_WOMEN), "state", "current"));
      rows.add(Map.of("number", number(i, SERIAL_OF_WOMEN + 1), "state", "current"));
    }
    Map<String, String> source =
        Map.of("system", "P12170", "task", "marriages", "productionDate", "2024-01-01");
    Reply taken =
        Call.to("person-service", "register-operator")
            .post("/v1/imports/identities", Map.of("source", source, "numbers", rows));
    List<Couple> known = new ArrayList<>();
    for (int i = 0; i < couples; i++) {
      known.add(
          new Couple(
              taken.text("/numbers/" + 2 * i + "/personId"),
              taken.text("/numbers/" + (2 * i + 1) + "/personId")));
    }
    return new MarriageStream(known);
  }

  /** Reports them all; returns when each is answered: couple → event id. */
  Map<Couple, String> report(int clients) {
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      couples.forEach(couple -> pool.execute(() -> untilDone(couple)));
    }
    return married;
  }

  int answered() {
    return married.size();
  }

  private void untilDone(Couple couple) {
    String key = UUID.randomUUID().toString();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && !isDone(couple, key)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean isDone(Couple couple, String key) {
    try {
      Reply reply =
          Call.to("person-service", "parish")
              .post(
                  "/v1/marriages",
                  key,
                  Map.of(
                      "basis", Map.of("effectFrom", "2024-05-01T12:00"),
                      "person", Map.of("personId", couple.one()),
                      "spouse", Map.of("personId", couple.other())));
      if (reply.status() == 201) {
        married.put(couple, reply.text("/eventId"));
        return true;
      }
      if (reply.status() < 500) {
        throw new IllegalStateException("marriage: " + reply.status() + reply.problem());
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static String number(int couple, int serial) {
    LocalDate born = FIRST_BIRTH.plusDays(couple);
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d%04d",
        born.getDayOfMonth(),
        born.getMonthValue(),
        born.getYear() % 100,
        serial);
  }
}
