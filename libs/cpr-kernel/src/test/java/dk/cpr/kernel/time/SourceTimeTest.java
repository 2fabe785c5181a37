package dk.cpr.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTimeTest {
  @ParameterizedTest
  @CsvSource({
    "199104171222, MINUTE, 1991-04-17T10:22:00Z",
    "199112031222, MINUTE, 1991-12-03T11:22:00Z",
    "199104179999, DAY, 1991-04-16T22:00:00Z",
    "199103201299, HOUR, 1991-03-20T11:00:00Z",
    "195100001299, YEAR, 1950-12-31T23:00:00Z",
    "196100000000, YEAR, 1960-12-31T23:00:00Z",
    "199106000000, MONTH, 1991-05-31T22:00:00Z",
    "196109012000, MINUTE, 1961-09-01T19:00:00Z",
    "1961-09-07, DAY, 1961-09-06T23:00:00Z",
    "1961-09-00, MONTH, 1961-08-31T23:00:00Z",
    "2026-02-01T06:30, MINUTE, 2026-02-01T05:30:00Z",
    "2026-07-01T06:30:15, SECOND, 2026-07-01T04:30:15Z"
  })
  void literalsTellTheirPrecisionAndInstant(String text, Precision precision, Instant instant) {
    SourceTime time = SourceTime.of(text);
    assertThat(time.text()).isEqualTo(text);
    assertThat(time.precision()).isEqualTo(precision);
    assertThat(time.instant()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000000", "", "          ", "0000-00-00", "            "})
  void emptyFieldsAreNoValue(String text) {
    assertThat(SourceTime.ofField(text, "*")).isEmpty();
    assertThat(SourceTime.isReadable(text)).isTrue();
    assertThat(SourceTime.isTime(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "196100000000, 1961-12-31T23:00:00Z",
    "1961-09-00, 1961-09-30T23:00:00Z",
    "2026-03-29, 2026-03-29T22:00:00Z",
    "196109011299, 1961-09-01T12:00:00Z",
    "2026-02-01T06:30, 2026-02-01T05:31:00Z"
  })
  void aTimeEndsAfterAllThatItLeavesOpen(String text, Instant end) {
    assertThat(SourceTime.of(text).end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "199113010000",
        "199102300000",
        "199100010000",
        "19910417122",
        "1991-02-30",
        "1991-13-01",
        "1991/02/03",
        "2026-02-01T24:00",
        "2026-02-01 06:30",
        "2026-02-00T06:30",
        "000012311200",
        "2026-02-01T06:30:1x",
        "٠١٢٣٤٥٦٧٨٩٠١"
      })
  void impossibleTimesAreRefused(String text) {
    assertThat(SourceTime.isReadable(text)).isFalse();
    assertThatThrownBy(() -> SourceTime.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T02:30",
        "2026-03-29T02:00",
        "2026-03-29T02:59:59",
        "202603290230",
        "1980-04-06T02:30",
        "1916-04-30T23:30",
        "2026-00-00",
        "2026-03-00",
        "202600000000",
        "2026-02-30",
        "0000-00-00",
        ""
      })
  void whatNeverWasIsNotReported(String text) {
    assertThat(SourceTime.isReportable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T01:59",
        "2026-03-29T03:00",
        "2026-10-25T02:30",
        "2026-03-29",
        "1916-04-30",
        "202603299999",
        "1979-04-01T02:30"
      })
  void whatWasMayBeReported(String text) {
    assertThat(SourceTime.isReportable(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:10Z, 2026-03-29T01:59",
    "2026-03-29T01:00:10Z, 2026-03-29T03:00",
    "2026-10-25T00:50:00Z, 2026-10-25T02:50",
    "2026-10-25T01:10:00Z, 2026-10-25T02:59",
    "2026-10-25T02:00:00Z, 2026-10-25T03:00"
  })
  void theMinuteOfAnInstant(Instant instant, String minute) {
    assertThat(SourceTime.at(instant).text()).isEqualTo(minute);
  }

  @Property
  void laterIsNeverWrittenAsEarlier(
      @ForAll @LongRange(min = -2_600_000_000L, max = 4_000_000_000L) long second,
      @ForAll @LongRange(min = 0, max = 10_000) long later) {
    inOrder(Instant.ofEpochSecond(second), Instant.ofEpochSecond(second + later));
  }

  @Property
  void theHourThatComesTwiceKeepsItsOrder(
      @ForAll @IntRange(min = 1980, max = 2080) int year,
      @ForAll @LongRange(min = -7200, max = 14_400) long second,
      @ForAll @LongRange(min = 0, max = 7200) long later) {
    Instant back =
        SourceTime.ZONE
            .getRules()
            .previousTransition(Instant.parse(year + "-12-01T00:00:00Z"))
            .getInstant();
    inOrder(back.plusSeconds(second), back.plusSeconds(second + later));
  }

  private static void inOrder(Instant first, Instant second) {
    SourceTime minute = SourceTime.at(first);
    SourceTime other = SourceTime.at(second);
    assertThat(minute.local()).isBeforeOrEqualTo(other.local());
    assertThat(minute.instant()).isBeforeOrEqualTo(other.instant()).isBeforeOrEqualTo(first);
    assertThat(SourceTime.isReportable(minute.text())).isTrue();
    SourceTime one = SourceTime.secondOf(first);
    assertThat(one.instant()).isBeforeOrEqualTo(first);
    assertThat(one.instant()).isBeforeOrEqualTo(SourceTime.secondOf(second).instant());
  }

  @Property
  void theInstantsOfWhatWasStandInTheOrderOfTheClock(
      @ForAll @LongRange(min = -2_600_000_000L, max = 4_000_000_000L) long minute,
      @ForAll @LongRange(min = 0, max = 7200) long later) {
    String first = LocalDateTime.ofEpochSecond(minute, 0, ZoneOffset.UTC).toString();
    String second = LocalDateTime.ofEpochSecond(minute + later, 0, ZoneOffset.UTC).toString();
    Assume.that(SourceTime.isReportable(first) && SourceTime.isReportable(second));
    assertThat(SourceTime.of(first).instant()).isBeforeOrEqualTo(SourceTime.of(second).instant());
  }

  @Test
  void theMarkIsKept() {
    assertThat(SourceTime.of("196100000000", "*").uncertain()).isTrue();
    assertThat(SourceTime.of("196100000000", " ").uncertain()).isFalse();
  }
}
