package dk.cpr.person.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when custody lasts by itself (forældreansvarsloven § 1). */
class CustodyPeriodTest {
  private static final LocalDate BORN = LocalDate.of(2000, 6, 15);

  /** § 1: below 18, which is reached at the beginning of the day. */
  @ParameterizedTest
  @CsvSource({"2000-06-15, 2018-06-15", "2000-02-29, 2018-02-28", "2002-12-31, 2020-12-31"})
  void itEndsOnTheEighteenthBirthday(LocalDate born, String end) {
    EffectPeriod period =
        CustodyPeriod.since(SourceTime.of("2005-01-01"), born, List.of()).orElseThrow();
    assertThat(period.to()).isEqualTo(SourceTime.of(end));
  }

  @Test
  void nobodyGetsCustodyOfAnAdultNorDoTheDead() {
    assertThat(CustodyPeriod.since(SourceTime.of("2018-06-15"), BORN, List.of())).isEmpty();
    SourceTime died = SourceTime.of("2010-03-03T10:00");
    assertThat(CustodyPeriod.since(died, BORN, List.of(died))).isEmpty();
    assertThat(CustodyPeriod.since(SourceTime.of("2009-01-01"), BORN, List.of(died)))
        .hasValue(new EffectPeriod(SourceTime.of("2009-01-01"), died));
  }

  @Test
  void withoutABirthDateItHasNoEndByAge() {
    assertThat(CustodyPeriod.since(SourceTime.of("2009-01-01"), null, List.of()))
        .hasValue(EffectPeriod.since(SourceTime.of("2009-01-01")));
  }

  /** Day by day: it holds exactly while the child is below 18 and nobody of the two is dead. */
  @Property(tries = 200)
  void itHoldsOnTheDaysOnWhichTheChildIsYoungAndBothLive(
      @ForAll @IntRange(max = 8000) int from,
      @ForAll @IntRange(max = 9000) int died,
      @ForAll @IntRange(max = 9000) int day) {
    Optional<EffectPeriod> period =
        CustodyPeriod.since(
            SourceTime.of(BORN.plusDays(from)), BORN, List.of(SourceTime.of(BORN.plusDays(died))));
    LocalDate asked = BORN.plusDays(day);
    boolean expected = day >= from && day < died && asked.isBefore(LocalDate.of(2018, 6, 15));
    assertThat(period.filter(p -> p.contains(SourceTime.of(asked).instant())).isPresent())
        .isEqualTo(expected);
  }
}
