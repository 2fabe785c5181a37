package dk.cpr.person.receipt;

/**
 * Why somebody is told.
 *
 * @param purpose slug
 * @param legalBasis paragraph that the report rests on
 * @param reference id or kind of what was reported
 */
public record Reason(String purpose, String legalBasis, String reference) {
  /** An answer to a report of a life event. */
  public static Reason lifeEvent(String reference) {
    return new Reason("life-event-report", "CPR-loven", reference);
  }

  /** An answer to a report of a birth. */
  public static Reason birth(String reference) {
    return new Reason("birth-report", "CPR-loven § 3", reference);
  }
}
