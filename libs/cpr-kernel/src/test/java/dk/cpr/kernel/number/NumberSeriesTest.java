package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSeriesTest {
  @Property(tries = 60)
  void theWholeSeriesIsTheOraclesOrder(@ForAll("birthDates") LocalDate date, @ForAll Sex sex) {
    assertOracle(date, sex);
  }

  @ParameterizedTest
  @CsvSource({
    "1858-01-01", "1899-12-31", "1900-01-01", "1900-02-28", "1936-12-31", "1937-01-01",
    "1961-07-07", "1965-01-01", "1966-01-01", "1999-12-31", "2000-01-01", "2000-02-29",
    "2024-02-29", "2036-12-31", "2037-01-01", "2057-12-31"
  })
  void theEdgesOfEveryCenturyFollowTheOracle(LocalDate date) {
    assertOracle(date, Sex.K);
    assertOracle(date, Sex.M);
  }

  @Property(tries = 300)
  void ordinalAndNumberAreInverse(@ForAll("birthDates") LocalDate date, @ForAll Sex sex) {
    NumberSeries series = NumberSeries.of(date, sex);
    for (int ordinal = 0; ordinal < series.capacity(); ordinal += 97) {
      Personnummer number = series.at(ordinal);
      assertThat(series.ordinalOf(number)).hasValue(ordinal);
      assertThat(number.birthDate()).isEqualTo(date);
      assertThat(number.sex()).isEqualTo(sex);
      assertThat(number.satisfiesModulus11()).isEqualTo(ordinal < series.capacityWithCheckDigit());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1965-01-01, 273, 272",
    "1966-01-01, 272, 274",
    "2000-01-01, 273, 273",
    "1961-07-07, 272, 273"
  })
  void numbersWithCheckDigitAreThoseOfTheDossier(LocalDate date, int women, int men) {
    assertThat(NumberSeries.of(date, Sex.K).capacityWithCheckDigit()).isEqualTo(women);
    assertThat(NumberSeries.of(date, Sex.M).capacityWithCheckDigit()).isEqualTo(men);
  }

  @Test
  void theFirstNumbersOfADateAreThoseOfTheDossier() {
    assertThat(serials(NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.K), 0, 4))
        .containsExactly(6, 14, 22, 30);
    assertThat(serials(NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.M), 0, 1)).containsExactly(49);
  }

  @Test
  void seriesWithoutCheckDigitPassOverWhatIsGiven() {
    NumberSeries women = NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.K);
    NumberSeries men = NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.M);
    assertThat(serials(women, 273, 4)).containsExactly(2, 10, 16, 28);
    assertThat(serials(men, 272, 9)).containsExactly(1, 7, 13, 19, 25, 31, 37, 43, 55);
    NumberSeries others = NumberSeries.of(LocalDate.of(1966, 1, 1), Sex.M);
    assertThat(serials(others, 274, 1)).containsExactly(7);
  }

  @Test
  void birthsFrom2000BeginTheSeriesAtTheirFirstSeventhDigit() {
    NumberSeries women = NumberSeries.of(LocalDate.of(2001, 1, 1), Sex.K);
    int first = women.at(women.capacityWithCheckDigit()).serial();
    assertThat(first % 6).isEqualTo(4);
    assertThat(first).isBetween(4000, 4018);
    SeriesOrder restarted =
        new SeriesOrder(
            SeriesOrder.SeventhDigits.RISING,
            SeriesOrder.Start.FROM_FIRST_ALLOWED,
            SeriesOrder.ZeroSerial.NEVER_GIVEN);
    NumberSeries other = NumberSeries.of(LocalDate.of(2001, 1, 1), Sex.K, restarted);
    assertThat(other.at(other.capacityWithCheckDigit()).serial()).isIn(4002, 4010, 4016, 4022);
    assertThat(other.capacity()).isLessThanOrEqualTo(women.capacity());
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31", "1936-01-01", "1965-01-01", "2000-02-29", "2057-12-31"})
  void anotherOrderOfSeventhDigitsGivesTheSameNumbersInTheSamePhases(LocalDate date) {
    SeriesOrder falling =
        new SeriesOrder(
            SeriesOrder.SeventhDigits.FALLING,
            SeriesOrder.Start.AS_PRINTED,
            SeriesOrder.ZeroSerial.NEVER_GIVEN);
    for (Sex sex : Sex.values()) {
      NumberSeries official = NumberSeries.of(date, sex);
      NumberSeries other = NumberSeries.of(date, sex, falling);
      int checked = official.capacityWithCheckDigit();
      assertThat(serials(other, 0, checked))
          .isNotEqualTo(serials(official, 0, checked))
          .containsExactlyInAnyOrderElementsOf(serials(official, 0, checked));
      assertThat(serials(other, 0, other.capacity()))
          .containsExactlyInAnyOrderElementsOf(serials(official, 0, official.capacity()));
    }
  }

  @Test
  void serialZeroComesFirstWhereItIsAllowed() {
    SeriesOrder withZero =
        new SeriesOrder(
            SeriesOrder.SeventhDigits.RISING,
            SeriesOrder.Start.AS_PRINTED,
            SeriesOrder.ZeroSerial.GIVEN_WITH_CHECK_DIGIT);
    Personnummer zero = Personnummer.of("0101200000");
    NumberSeries series = NumberSeries.of(zero.birthDate(), Sex.K, withZero);
    assertThat(series.at(0)).isEqualTo(zero);
    assertThat(series.capacity())
        .isEqualTo(NumberSeries.of(zero.birthDate(), Sex.K).capacity() + 1);
  }

  @Test
  void serialZeroIsNeverGiven() {
    Personnummer zero = Personnummer.of("0101200000");
    assertThat(zero.satisfiesModulus11()).isTrue();
    assertThat(NumberSeries.of(zero.birthDate(), Sex.K).ordinalOf(zero)).isEmpty();
  }

  @Test
  void numbersOfAnotherDateOrSexHaveNoOrdinal() {
    NumberSeries series = NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.K);
    assertThat(series.ordinalOf(Personnummer.of("0201650002"))).isEmpty();
    assertThat(series.ordinalOf(Personnummer.of("0101650001"))).isEmpty();
  }

  @Test
  void ordinalsAndDatesOutsideAreRefused() {
    NumberSeries series = NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.K);
    assertThatThrownBy(() -> series.at(series.capacity()))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> series.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> NumberSeries.of(LocalDate.of(1857, 12, 31), Sex.K))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberSeries.of(LocalDate.of(2058, 1, 1), Sex.M))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<LocalDate> birthDates() {
    return Arbitraries.longs()
        .between(CenturyTable.FIRST_DATE.toEpochDay(), CenturyTable.LAST_DATE.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static void assertOracle(LocalDate date, Sex sex) {
    NumberSeries series = NumberSeries.of(date, sex);
    assertThat(
            IntStream.range(0, series.capacity())
                .mapToObj(ordinal -> series.at(ordinal).digits())
                .toList())
        .isEqualTo(SeedOracle.order(date, sex));
  }

  private static List<Integer> serials(NumberSeries series, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(ordinal -> series.at(ordinal).serial())
        .toList();
  }
}
