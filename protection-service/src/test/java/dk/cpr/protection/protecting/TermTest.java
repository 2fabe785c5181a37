package dk.cpr.protection.protecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kit.problem.FieldError;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.protection.access.Capacity;
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
    "NAME_AND_ADDRESS/2034-01-01/threats, AUTHORITY, 2034-01-01",
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
    "NAME_AND_ADDRESS/2025-03-01, AUTHORITY, /reason, required",
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
        ProtectionType.valueOf(parts[0]),
        parts.length < 2 ? null : LocalDate.parse(parts[1]),
        parts.length < 3 ? null : parts[2]);
  }
}
