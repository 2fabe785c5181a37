package dk.cpr.importer.delivery;

import dk.cpr.records.line.Reasons;
import java.util.Set;

/** What a fault means for its line. */
public enum LineOutcome {
  /** Read and understood, but nothing to be kept: a copy, a repetition, an empty record. */
  NOT_KEPT,
  SET_ASIDE,
  /** About the file; the line itself was taken, or there is none. */
  REMARK;

  private static final Set<String> NOT_TO_BE_KEPT =
      Set.of(
          Reasons.DERIVED,
          Reasons.ERROR_RECORD,
          Reasons.DELETION_RECEIPT,
          Reasons.REPEATED,
          Reasons.NOTHING_STATED,
          Reasons.HELD_BY_SUCCESSOR,
          Reasons.NOT_READ,
          ImportReasons.MET_AGAIN);
  private static final Set<String> REMARKS =
      Set.of(
          Reasons.NO_END,
          Reasons.NO_START,
          Reasons.COUNT_DIFFERS,
          Reasons.AFTER_END,
          Reasons.PROTECTED,
          Reasons.CUT_BEFORE_PROTECTION,
          ImportReasons.NOT_PROVEN,
          ImportReasons.GAP);

  public static LineOutcome of(String reason) {
    if (REMARKS.contains(reason)) {
      return REMARK;
    }
    return NOT_TO_BE_KEPT.contains(reason) ? NOT_KEPT : SET_ASIDE;
  }
}
