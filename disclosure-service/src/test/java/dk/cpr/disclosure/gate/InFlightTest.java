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

class InFlightTest {
  private final InFlight inFlight = new InFlight();

  @Test
  void aGenerationIsEmptyWhenAllWhoEnteredBeforeTheTurnHaveLeft() {
    InFlight.Epoch first = inFlight.enter();
    InFlight.Epoch second = inFlight.enter();
    InFlight.Epoch before = inFlight.turn();
    InFlight.Epoch late = inFlight.enter();
    assertThat(before.isEmpty()).isFalse();
    first.leave();
    assertThat(before.isEmpty()).isFalse();
    second.leave();
    assertThat(before.isEmpty()).isTrue();
    late.leave();
  }

  @Test
  void aTicketLeavesOnce() {
    OpenRequest open = new OpenRequest(inFlight.enter(), Cursor.START);
    InFlight.Epoch other = inFlight.enter();
    open.leave();
    open.leave();
    assertThat(inFlight.turn().isEmpty()).isFalse();
    other.leave();
  }

  /** Who enters reads the number of the last turn; nobody of an emptied epoch holds less. */
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
        InFlight.Epoch before = inFlight.turn();
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
      InFlight.Epoch inside = inFlight.enter();
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
    Cursor low = Cursor.place(1, 10, 0);
    Cursor high = Cursor.place(1, 20, 0);
    long later = System.nanoTime() + 60_000_000_000L;
    Lease renewed = new Lease(later, low).after(new Lease(later, high));
    assertThat(renewed.covers(low)).isFalse();
    assertThat(renewed.covers(high)).isTrue();
    assertThat(new Lease(System.nanoTime() - 1, low).covers(high)).isFalse();
  }
}
