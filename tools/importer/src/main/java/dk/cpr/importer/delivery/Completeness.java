package dk.cpr.importer.delivery;

import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.Collection;
import java.util.Set;

/** Whether a delivery of persons is proven to be all there. It is never assumed. */
public enum Completeness {
  /**
   * Start record, end record, and a counter that equals the records met; every line is somebody's.
   */
  PROVEN,
  /**
   * The end is missing, and every person's lines stand together: those before the last are whole.
   */
  CUT,
  /** Lines may be missing anywhere. */
  BROKEN;

  private static final Set<String> NO_FAULT =
      Set.of(Reasons.ERROR_RECORD, Reasons.DELETION_RECEIPT);
  private static final Set<String> CUT_OFF = Set.of(Reasons.NO_END, Reasons.NO_START);

  /** How the lines of a file lie. */
  public enum Order {
    BY_PERSON,
    MIXED
  }

  /** Judged by the faults of the file itself, not those of lines within a person. */
  public static Completeness of(Collection<LineFault> ofTheFile, Order order) {
    if (ofTheFile.stream().allMatch(fault -> NO_FAULT.contains(fault.reason()))) {
      return PROVEN;
    }
    boolean cut =
        ofTheFile.stream()
            .map(LineFault::reason)
            .allMatch(reason -> NO_FAULT.contains(reason) || CUT_OFF.contains(reason));
    return cut && order == Order.BY_PERSON ? CUT : BROKEN;
  }
}
