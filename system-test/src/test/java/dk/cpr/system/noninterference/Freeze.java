package dk.cpr.system.noninterference;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One freeze: clients look somebody up, disclosure-service stands still, the protection is
 * confirmed meanwhile, and disclosure-service goes on. What arrives after it goes on was written
 * after the confirmation, since what was written before has been read in the pause between.
 */
final class Freeze {
  private static final Duration READ_THE_REST = Duration.ofMillis(80);
  private static final Duration GOING_ON = Duration.ofMillis(350);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FreezeRegister register;
  private final Cast cast;
  private final List<LookupClient> clients = new ArrayList<>();

  /**
   * How it went.
   *
   * @param leases what protection-service knew of leases when the process stood still
   * @param confirmedAfter milliseconds from the wish to the confirmation
   * @param told answers with a protected value that left after it
   */
  record Outcome(String where, String leases, long confirmedAfter, List<String> told, int answers) {
    @Override
    public String toString() {
      return "%s: leases %s; confirmed after %d ms; %d answers; told after: %s"
          .formatted(where, leases, confirmedAfter, answers, told);
    }
  }

  /** Stops and wakes the process. */
  interface Stillness {
    /** Returns when it stands still; where. */
    String begin() throws IOException;

    void end() throws IOException;
  }

  Freeze(FreezeRegister register, int clients) {
    this.register = register;
    this.cast = register.somebody();
    for (int i = 0; i < clients; i++) {
      this.clients.add(register.client(cast));
    }
  }

  Outcome with(Stillness stillness) throws IOException {
    List<Thread> threads =
        clients.stream().map(client -> Thread.ofPlatform().start(client)).toList();
    try {
      awaitAnswers();
      String where = stillness.begin();
      String leases = register.leases();
      long begun = System.nanoTime();
      confirmed();
      long confirmedAfter = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      LockSupport.parkNanos(READ_THE_REST.toNanos());
      long goesOn = System.nanoTime();
      stillness.end();
      LockSupport.parkNanos(GOING_ON.toNanos());
      return new Outcome(where, leases, confirmedAfter, told(goesOn), answers());
    } finally {
      clients.forEach(LookupClient::end);
      for (Thread thread : threads) {
        join(thread);
      }
    }
  }

  /** Each client has had some answers: connections and memories are warm. */
  private void awaitAnswers() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (clients.stream().anyMatch(client -> client.count() < 3)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no answers to freeze");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void confirmed() {
    Answer answer = register.protect(cast);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answer.text("/state").equals("confirmed")) {
      if (System.nanoTime() > end || answer.text("/id").isEmpty()) {
        throw new IllegalStateException("not confirmed: " + answer);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = register.protection(answer.text("/id"));
    }
  }

  private List<String> told(long since) {
    List<String> told = new ArrayList<>();
    for (LookupClient client : clients) {
      for (LookupClient.Piece piece : client.after(since)) {
        if (cast.values().canaries().stream().anyMatch(piece.text()::contains)) {
          told.add("after %.1f ms".formatted((piece.at() - since) / 1e6));
        }
      }
    }
    return told;
  }

  private int answers() {
    return clients.stream().mapToInt(LookupClient::count).sum();
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
