package dk.cpr.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kit.change.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile();

  @Test
  void aGenerationIsEmptyWhenAllWhoEnteredBeforeTheTurnHaveLeft() {
    Turnstile.Generation first = turnstile.enter();
    Turnstile.Generation second = turnstile.enter();
    Turnstile.Generation before = turnstile.turn();
    Turnstile.Generation late = turnstile.enter();
    assertThat(before.isEmpty()).isFalse();
    first.leave();
    assertThat(before.isEmpty()).isFalse();
    second.leave();
    assertThat(before.isEmpty()).isTrue();
    late.leave();
  }

  @Test
  void aTicketLeavesOnce() {
    Ticket ticket = new Ticket(turnstile.enter(), Cursor.START);
    Turnstile.Generation other = turnstile.enter();
    ticket.leave();
    ticket.leave();
    assertThat(turnstile.turn().isEmpty()).isFalse();
    other.leave();
  }

  /** Who enters reads the number of the last turn; nobody of an emptied generation holds less. */
  @Test
  void nobodyWhoEnteredBeforeATurnIsInsideWhenItsGenerationIsEmpty() throws Exception {
    AtomicLong written = new AtomicLong();
    AtomicLong confirmed = new AtomicLong();
    List<Future<Boolean>> readers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
      for (int reader = 0; reader < 4; reader++) {
        readers.add(pool.submit(() -> neverStale(written, confirmed)));
      }
      for (int change = 1; change <= 2_000; change++) {
        written.set(change);
        Turnstile.Generation before = turnstile.turn();
        while (!before.isEmpty()) {
          Thread.onSpinWait();
        }
        confirmed.set(change);
      }
      written.set(-1);
      for (Future<Boolean> reader : readers) {
        assertThat(reader.get()).isTrue();
      }
    }
  }

  private boolean neverStale(AtomicLong written, AtomicLong confirmed) {
    while (true) {
      Turnstile.Generation inside = turnstile.enter();
      long read = written.get();
      boolean stale = read >= 0 && confirmed.get() > read;
      inside.leave();
      if (stale || read < 0) {
        return !stale;
      }
    }
  }

  @Test
  void aLeaseKeepsWhatHadToBeReachedAndEnds() {
    Cursor low = new Cursor(1, 10, 0);
    Cursor high = new Cursor(1, 20, 0);
    long later = System.nanoTime() + 60_000_000_000L;
    Lease renewed = new Lease(later, low).after(new Lease(later, high));
    assertThat(renewed.covers(low)).isFalse();
    assertThat(renewed.covers(high)).isTrue();
    assertThat(new Lease(System.nanoTime() - 1, low).covers(high)).isFalse();
  }
}
