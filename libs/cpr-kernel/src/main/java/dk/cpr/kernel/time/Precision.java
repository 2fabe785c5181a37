package dk.cpr.kernel.time;

/** How much of a {@link SourceTime} the source knew. */
public enum Precision {
  YEAR,
  MONTH,
  DAY,
  HOUR,
  MINUTE,
  SECOND
}
