package dk.cpr.protection.protecting;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.Capacity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a protection may last. Name and address protection lapses after one year, later only
 * when the municipality finds special circumstances (CPR-loven § 28); the others last until they
 * are withdrawn (§ 29).
 *
 * @param type the kind of protection
 * @param until the first day without that is asked for, if one is
 * @param reason special circumstances, if any are given
 */
record Term(ProtectionType type, @Nullable LocalDate until, @Nullable String reason) {
  private static final String UNTIL = "/until";
  private static final int LAST_YEAR = 9999;

  /**
   * The first day without; null for no end.
   *
   * @throws ProblemException invalid-input, naming the field
   */
  @Nullable LocalDate end(LocalDate today, Capacity capacity) {
    if (type == ProtectionType.RESEARCH) {
      throw bad("/type", "discontinued", "research protection is not given any more");
    }
    LocalDate year = today.plusYears(1);
    if (until == null) {
      return type == ProtectionType.NAME_AND_ADDRESS ? year : null;
    }
    if (!until.isAfter(today) || until.getYear() > LAST_YEAR) {
      throw bad(UNTIL, "not-in-the-future", "the first day without protection lies after today");
    }
    if (type == ProtectionType.NAME_AND_ADDRESS && until.isAfter(year)) {
      requireCircumstances(capacity);
    }
    return until;
  }

  private void requireCircumstances(Capacity capacity) {
    if (capacity == Capacity.CITIZEN) {
      throw bad(UNTIL, "longer-than-a-year", "more than a year is decided by the municipality");
    }
    if (reason == null || reason.isBlank()) {
      throw bad("/reason", "required", "more than a year needs special circumstances");
    }
  }

  static ProblemException bad(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
