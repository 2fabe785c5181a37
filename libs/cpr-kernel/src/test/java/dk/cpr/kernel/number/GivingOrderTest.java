package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic against the brute force of {@link SeedOracle}, serial by serial. */
class GivingOrderTest {
  private static final int SERIALS = 10_000;

  @Property(tries = 4)
  void inEveryCenturyTheLowestThatIsNotTakenIsGivenUntilNoneIsLeft(
      @ForAll("oneDateOfEachRegime") List<LocalDate> dates, @ForAll long seed) {
    Random random = new Random(seed);
    for (LocalDate date : dates) {
      for (Sex sex : Sex.values()) {
        giveAll(NumberSeries.of(date, sex), random);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1858-01-01", "1899-12-31", "1900-01-01", "1936-12-31", "1937-01-01", "1965-01-01",
    "1999-12-31", "2000-01-01", "2000-02-29", "2036-12-31", "2037-01-01", "2057-12-31"
  })
  void everySerialOfADateHasItsPlaceInTheOraclesOrderOrNone(LocalDate date) {
    for (Sex sex : Sex.values()) {
      walk(NumberSeries.of(date, sex), SeedOracle.order(date, sex));
    }
  }

  /** Numbers come by import before and between, at random; both sides must go on in step. */
  private static void giveAll(NumberSeries series, Random random) {
    List<String> order = SeedOracle.order(series.birthDate(), series.sex());
    walk(series, order);
    Set<String> takenByOracle = new HashSet<>();
    BitSet takenByOrdinal = new BitSet();
    Imports imports = new Imports(series, random, takenByOracle, takenByOrdinal);
    imports.take(random.nextInt(SERIALS));
    Optional<String> expected = SeedOracle.next(order, takenByOracle);
    while (expected.isPresent()) {
      int ordinal = takenByOrdinal.nextClearBit(0);
      assertThat(series.at(ordinal).digits()).isEqualTo(expected.get());
      takenByOracle.add(expected.get());
      takenByOrdinal.set(ordinal);
      imports.take(random.nextInt(3));
      expected = SeedOracle.next(order, takenByOracle);
    }
    assertThat(takenByOrdinal.nextClearBit(0)).isEqualTo(series.capacity());
  }

  private record Imports(
      NumberSeries series, Random random, Set<String> takenByOracle, BitSet takenByOrdinal) {

    /** Numbers of the date given elsewhere: of either sex, of any serial that is a personnummer. */
    void take(int count) {
      String date = Personnummer.datePart(series.birthDate());
      for (int i = 0; i < count; i++) {
        String digits = date + SeedOracle.digits(random.nextInt(SERIALS), 4);
        takenByOracle.add(digits);
        Personnummer.read(digits)
            .map(series::ordinalOf)
            .ifPresent(place -> place.ifPresent(takenByOrdinal::set));
      }
    }
  }

  private static void walk(NumberSeries series, List<String> order) {
    List<OptionalInt> expected = new ArrayList<>();
    List<OptionalInt> found = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    order.forEach(number -> places.put(number, places.size()));
    String date = Personnummer.datePart(series.birthDate());
    for (int serial = 0; serial < SERIALS; serial++) {
      String digits = date + SeedOracle.digits(serial, 4);
      Integer place = places.get(digits);
      expected.add(place == null ? OptionalInt.empty() : OptionalInt.of(place));
      found.add(Personnummer.read(digits).map(series::ordinalOf).orElseGet(OptionalInt::empty));
    }
    assertThat(found).isEqualTo(expected);
    assertThat(places).hasSize(series.capacity());
  }

  @Provide
  Arbitrary<List<LocalDate>> oneDateOfEachRegime() {
    return Combinators.combine(
            List.of(
                datesOf(1858, 1899),
                datesOf(1900, 1936),
                datesOf(1937, 1999),
                datesOf(2000, 2036),
                datesOf(2037, 2057)))
        .as(dates -> dates);
  }

  private static Arbitrary<LocalDate> datesOf(int firstYear, int lastYear) {
    return Arbitraries.longs()
        .between(
            LocalDate.of(firstYear, 1, 1).toEpochDay(), LocalDate.of(lastYear, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
