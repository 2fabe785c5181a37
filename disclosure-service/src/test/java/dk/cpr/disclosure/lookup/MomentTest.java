package dk.cpr.disclosure.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-01, 2024-04-30T22:00:00Z",
    "2024-12-01T12:30, 2024-12-01T11:30:00Z",
    "2024-12-01T12:30:05-02:00, 2024-12-01T14:30:05Z",
    "2024-12-01T12:30Z, 2024-12-01T12:30:00Z",
    "2024-12-01T12:30:00.123456789Z, 2024-12-01T12:30:00.123456Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void aTimeIsRead(String text, Instant instant) {
    assertThat(Moment.of(text).instant()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the other day",
        "2025-02-30",
        "2024-12-01T24:00",
        "2024-12-01T12:30:00+19:00",
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-0044-03-15T12:00:00Z",
        "0000-12-30T23:00:00Z"
      })
  void whatIsNoTimeThatCanBeStoredIsRefused(String text) {
    assertThatThrownBy(() -> Moment.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRefusalDoesNotRepeatTheText() {
    assertThatThrownBy(() -> Moment.of("0101651234")).message().doesNotContain("0101651234");
  }
}
