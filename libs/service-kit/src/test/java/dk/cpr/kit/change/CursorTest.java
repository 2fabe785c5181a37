package dk.cpr.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kit.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void cursorsAreOrderedByEpochThenTransactionThenPosition() {
    assertThat(
            Stream.of(
                    Cursor.place(2, 1, 1),
                    Cursor.place(1, 9, 1),
                    Cursor.place(1, 9, 0),
                    Cursor.START)
                .sorted())
        .containsExactly(
            Cursor.START, Cursor.place(1, 9, 0), Cursor.place(1, 9, 1), Cursor.place(2, 1, 1));
  }

  @Test
  void theOpaqueFormReadsBack() {
    Cursor cursor = new Cursor(3, 2147483647, 123456789012L, Long.MAX_VALUE);
    assertThat(Cursor.of(cursor.opaque())).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "ÆØÅ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.of(text)).isInstanceOf(ProblemException.class);
  }
}
