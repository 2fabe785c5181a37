package dk.cpr.system;

import dk.cpr.kernel.number.Personnummer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A hospital that reports births from several clients at once and, as a good client does, repeats
 * each with its own key until it has the child's number.
 */
final class BirthStream {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final LocalDate date;
  private final List<String> mothers;
  private final Map<String, Object> residence;
  private final Map<String, Personnummer> born = new ConcurrentHashMap<>();

  BirthStream(LocalDate date) throws SQLException {
    this.date = date;
    this.mothers = People.residentMothers();
    this.residence = People.someResidence();
  }

  /**
   * Reports so many births; returns when each is answered with a number: child's person id →
   * number.
   */
  Map<String, Personnummer> report(int births, int clients) {
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < births; i++) {
        int one = i;
        pool.execute(() -> untilDone(one));
      }
    }
    return born;
  }

  int answered() {
    return born.size();
  }

  private void untilDone(int one) {
    String key = UUID.randomUUID().toString();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (isDone(one, key)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private boolean isDone(int one, String key) {
    try {
      Reply reply = Call.to("person-service", "hospital").post("/v1/births", key, birth(one));
      if (reply.status() == 201) {
        born.put(reply.text("/personId"), Personnummer.of(reply.text("/number")));
        return true;
      }
      if (reply.status() != 202 && reply.status() < 500) {
        throw new IllegalStateException("birth " + one + ": " + reply.status() + reply.problem());
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, Object> birth(int one) {
    Map<String, Object> birth = new HashMap<>();
    birth.put("time", date + "T%02d:%02d".formatted(one / 60 % 24, one % 60));
    birth.put("sex", one % 2 == 0 ? "K" : "M");
    birth.put("sequence", 1);
    birth.put("place", Map.of("text", "Rigshospitalet"));
    if (one % 3 == 0 || one / 3 >= mothers.size()) {
      birth.put("mother", Map.of("name", "Anna Prøve " + one, "birthDate", "1995-05-05"));
      birth.put("residence", residence);
    } else {
      birth.put("mother", Map.of("number", mothers.get(one % mothers.size())));
      birth.put("sequence", 1 + one / mothers.size());
    }
    return birth;
  }
}
