package dk.cpr.protection.protecting;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.book.ProtectionKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a protection may last. Name and address protection lapses after one year, later only
 * when the municipality decides so on special circumstances, with a reason and a document
 * (CPR-loven § 28); the others last until they are withdrawn (§ 29). It may start ahead, by a year
 * at most.
 *
 * @param from when it is to start, if not now: ISO date or local date-time
 * @param until the first day without that is asked for, if one is
 * @param reason special circumstances, if any are given
 * @param document what the decision rests on, if anything
 */
record Term(
    ProtectionKind kind,
    @Nullable String from,
    @Nullable LocalDate until,
    @Nullable String reason,
    @Nullable String document) {
  private static final String UNTIL = "/until";
  private static final String FROM = "/from";
  private static final int LAST_YEAR = 9999;

  /**
   * The period of one that starts now or ahead.
   *
   * @throws ProblemException invalid-input, naming the field
   */
  EffectPeriod period(Instant at, Capacity capacity) {
    SourceTime start = from == null ? now(at) : ahead(from, at);
    LocalDate first = from == null ? today(at) : start.date();
    @Nullable LocalDate end = end(first, capacity);
    return new EffectPeriod(start, end == null ? null : SourceTime.of(end));
  }

  /**
   * The first day without, counted from a day; null for no end.
   *
   * @throws ProblemException invalid-input, naming the field
   */
  @Nullable LocalDate end(LocalDate first, Capacity capacity) {
    if (kind == ProtectionKind.RESEARCH) {
      throw bad("/type", "discontinued", "research protection is not given any more");
    }
    LocalDate year = first.plusYears(1);
    if (until == null) {
      return kind == ProtectionKind.NAME_AND_ADDRESS ? year : null;
    }
    if (!until.isAfter(first) || until.getYear() > LAST_YEAR) {
      throw bad(
          UNTIL, "not-in-the-future", "the first day without protection lies after the first with");
    }
    if (kind == ProtectionKind.NAME_AND_ADDRESS && until.isAfter(year)) {
      requireCircumstances(capacity);
    }
    return until;
  }

  private void requireCircumstances(Capacity capacity) {
    if (capacity == Capacity.CITIZEN) {
      throw bad(UNTIL, "longer-than-a-year", "more than a year is decided by the municipality");
    }
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    if (reason == null || reason.isBlank()) {
      problem.at("/reason", "required", "more than a year needs special circumstances");
    }
    if (document == null || document.isBlank()) {
      problem.at("/document", "required", "more than a year needs a document");
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
  }

  private static SourceTime ahead(String text, Instant at) {
    if (!SourceTime.isReportable(text)) {
      throw bad(FROM, "impossible-time", "an ISO date or local date-time that exists");
    }
    SourceTime start = SourceTime.of(text);
    if (!start.instant().isAfter(at)) {
      throw bad(FROM, "not-in-the-future", "a time ahead; without it the protection starts now");
    }
    if (start.date().isAfter(today(at).plusYears(1))) {
      throw bad(FROM, "too-far-ahead", "at most a year ahead");
    }
    return start;
  }

  private static LocalDate today(Instant at) {
    return at.atZone(SourceTime.ZONE).toLocalDate();
  }

  private static SourceTime now(Instant at) {
    return SourceTime.at(at);
  }

  static ProblemException bad(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
