package dk.cpr.protection.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.book.ProtectionKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageRuleTest {
  private static final Instant NOW = Instant.parse("2026-06-15T10:00:30Z");

  @ParameterizedTest
  @CsvSource({
    // before, after, kept
    "2026-01-01/2026-12-01, 2026-01-01/2026-12-01, true",
    "2026-01-01/2026-12-01, 2020-01-01/2026-07-01, true",
    "2026-01-01/2026-12-01, 2026-01-01/2026-06-15T12:00, true",
    "2026-01-01/2026-12-01, 2026-01-01/2026-06-15T11:59, false",
    "2026-01-01/2026-12-01, 2026-01-01/2026-02-01, false",
    "2026-01-01/2026-12-01, , false",
    "2026-01-01/2026-12-01, 2026-03-01/2026-12-01, true",
    "2026-01-01/2026-12-01, 2026-08-01/2026-12-01, false",
    "2020-01-01/2021-01-01, , true",
    "2026-08-01/2026-12-01, , true",
    "2026-06-15T12:00/2026-12-01, , false",
    "2026-06-15T12:00/2026-12-01, 2020-01-01/2026-12-01, true",
    "2020-01-01/, , false",
    "2020-01-01/, 2020-01-01/2021-01-01 2021-01-01/, true",
  })
  void whatHoldsNowStaysOrHeldUpToNow(String before, @Nullable String after, boolean kept) {
    CoverageRule rule = new CoverageRule(contents(before), contents(after), NOW);
    assertThat(rule.uncovering(ProtectionKind.NAME_AND_ADDRESS).isEmpty()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    // before, corrected, permitted
    "2026-01-01/2026-12-01, 2026-01-01/2027-06-15, true",
    "2026-01-01/2026-12-01, 2026-01-01/2027-06-16, false",
    "2026-01-01/2026-12-01, 2026-01-01/, false",
    "2026-01-01/2030-12-01, 2020-01-01/2030-12-01, true",
    "2026-01-01/2030-12-01, 2020-01-01/2030-12-02, false",
    "2026-01-01/, 2020-01-01/, true",
    "2020-01-01/2021-01-01, 2020-01-01/2022-01-01, true",
  })
  void nothingEndsLaterThanItDidAndThanARenewalGives(
      String before, String corrected, boolean permitted) {
    CoverageRule rule = new CoverageRule(contents(before), contents(corrected), NOW);
    assertThat(rule.lengthening(contents(corrected).getFirst()).isEmpty()).isEqualTo(permitted);
  }

  private static List<FactContent> contents(@Nullable String periods) {
    return periods == null
        ? List.of()
        : Arrays.stream(periods.split(" ", -1))
            .map(CoverageRuleTest::period)
            .map(ProtectionKind.NAME_AND_ADDRESS::content)
            .toList();
  }

  private static EffectPeriod period(String text) {
    String[] parts = text.split("/", -1);
    return new EffectPeriod(
        SourceTime.of(parts[0]), parts[1].isEmpty() ? null : SourceTime.of(parts[1]));
  }
}
