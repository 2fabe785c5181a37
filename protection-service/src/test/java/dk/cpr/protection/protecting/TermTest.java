package dk.cpr.protection.protecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.FieldError;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.book.ProtectionKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

  @ParameterizedTest
  @CsvSource({
    "NAME_AND_ADDRESS, CITIZEN, 2025-02-28",
    "NAME_AND_ADDRESS/2024-03-01, CITIZEN, 2024-03-01",
    "NAME_AND_ADDRESS/2025-02-28, CITIZEN, 2025-02-28",
    "NAME_AND_ADDRESS/2034-01-01/threats/case 7, AUTHORITY, 2034-01-01",
    "CREDIT_WARNING, CITIZEN,",
    "LOCAL_DIRECTORY, CITIZEN,",
    "LOCAL_DIRECTORY/2034-01-01, CITIZEN, 2034-01-01",
    "MARKETING, AUTHORITY,",
  })
  void anAllowedTermEndsWhenItShould(
      String asked, Capacity capacity, @Nullable LocalDate firstDayWithout) {
    assertThat(term(asked).end(TODAY, capacity)).isEqualTo(firstDayWithout);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME_AND_ADDRESS/2025-03-01, CITIZEN, /until, longer-than-a-year",
    "NAME_AND_ADDRESS/2025-03-01/threats, CITIZEN, /until, longer-than-a-year",
    "NAME_AND_ADDRESS/2025-03-01//case 7, AUTHORITY, /reason, required",
    "NAME_AND_ADDRESS/2025-03-01/threats, AUTHORITY, /document, required",
    "NAME_AND_ADDRESS/2024-02-29, AUTHORITY, /until, not-in-the-future",
    "MARKETING/2023-01-01, CITIZEN, /until, not-in-the-future",
    "MARKETING/+12024-01-01, CITIZEN, /until, not-in-the-future",
    "RESEARCH, AUTHORITY, /type, discontinued",
  })
  void aTermThatIsNotAllowedNamesItsField(
      String asked, Capacity capacity, String pointer, String code) {
    assertThatThrownBy(() -> term(asked).end(TODAY, capacity))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(FieldError::pointer, FieldError::code)
                    .containsExactly(tuple(pointer, code)));
  }

  private static Term term(String asked) {
    String[] parts = asked.split("/", -1);
    return new Term(
        ProtectionKind.valueOf(parts[0]),
        null,
        parts.length < 2 ? null : LocalDate.parse(parts[1]),
        parts.length < 3 ? null : parts[2],
        parts.length < 4 ? null : parts[3]);
  }

  @ParameterizedTest
  @CsvSource({
    // at, from, start, first day without
    "2024-10-27T00:30:00Z,, 2024-10-27T02:30, 2025-10-27",
    "2024-10-27T01:30:00Z,, 2024-10-27T02:59, 2025-10-27",
    "2024-12-31T22:59:59Z,, 2024-12-31T23:59, 2025-12-31",
    "2024-12-31T23:00:00Z,, 2025-01-01T00:00, 2026-01-01",
    "2024-10-26T10:00:00Z, 2024-10-27T02:30, 2024-10-27T02:30, 2025-10-27",
    "2024-02-28T10:00:00Z, 2024-02-29, 2024-02-29, 2025-02-28",
    "2024-02-28T10:00:00Z, 2025-02-28, 2025-02-28, 2026-02-28",
  })
  void aPeriodStartsNowOrAheadAndLastsAYearFromThere(
      Instant at, @Nullable String from, String start, LocalDate end) {
    EffectPeriod period = ahead(from).period(at, Capacity.CITIZEN);
    assertThat(period.from()).isEqualTo(SourceTime.of(start));
    assertThat(period.to()).isEqualTo(SourceTime.of(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-27T00:30:00Z, 2024-10-27T02:30, not-in-the-future",
    "2024-02-28T10:00:00Z, 2024-02-28, not-in-the-future",
    "2024-02-28T10:00:00Z, 2025-03-01, too-far-ahead",
    "2024-02-28T10:00:00Z, 2024-00-00, impossible-time",
    "2024-02-28T10:00:00Z, 2024-02-30, impossible-time",
    "2024-02-28T10:00:00Z, 2024-03-31T02:30, impossible-time",
  })
  void aStartThatIsNotAheadOrTooFarNamesItself(Instant at, String from, String code) {
    assertThatThrownBy(() -> ahead(from).period(at, Capacity.CITIZEN))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(FieldError::pointer, FieldError::code)
                    .containsExactly(tuple("/from", code)));
  }

  private static Term ahead(@Nullable String from) {
    return new Term(ProtectionKind.NAME_AND_ADDRESS, from, null, null, null);
  }
}
