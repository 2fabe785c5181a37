package dk.cpr.system;

import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.LocalRegister;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that ask for numbers of one date and sex until it has none left, then of the next. Each
 * repeats a request with its key until it is answered, as a client of the register must.
 */
final class AllocationStream {
  private static final int CLIENTS = 64;

  private final LocalRegister register = TestRegister.get();
  private final URI door = register.url("number-service").resolve("/v1/allocations");
  private final Random random = new Random(3);
  private final List<NumberSeries> series;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<UUID, String> given = new ConcurrentHashMap<>();

  AllocationStream(List<NumberSeries> series) {
    this.series = series;
  }

  /** The number that each person was given, when all series are exhausted. */
  Map<UUID, String> exhaust() throws Exception {
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      List<? extends Future<?>> all =
          IntStream.range(0, CLIENTS).mapToObj(i -> clients.submit(() -> ask(http))).toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    return given;
  }

  int answered() {
    return given.size();
  }

  private void ask(HttpClient http) {
    int now = turn.get();
    while (now < series.size()) {
      UUID person = newId();
      HttpResponse<String> answer = untilAnswered(http, series.get(now), person);
      if (answer.statusCode() == 201) {
        given.put(person, answer.body());
      } else if (answer.statusCode() == 409 && answer.body().contains("series-exhausted")) {
        turn.compareAndSet(now, now + 1);
      } else {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      now = turn.get();
    }
  }

  private HttpResponse<String> untilAnswered(HttpClient http, NumberSeries wanted, UUID person) {
    while (true) {
      try {
        HttpResponse<String> answer = http.send(request(wanted, person), BodyHandlers.ofString());
        if (answer.statusCode() != 503) {
          return answer;
        }
      } catch (IOException | CannotRun e) {
        // The service is down; whether it had served the request only the next answer tells.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private HttpRequest request(NumberSeries wanted, UUID person) {
    String body =
        """
        {"birthDate":"%s","sex":"%s","reason":"BIRTH","personId":"%s"}"""
            .formatted(wanted.birthDate(), wanted.sex(), person);
    return HttpRequest.newBuilder(door)
        .timeout(Duration.ofSeconds(15))
        .header("Authorization", "Bearer " + register.serviceToken("person-service"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", person.toString())
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private synchronized UUID newId() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
