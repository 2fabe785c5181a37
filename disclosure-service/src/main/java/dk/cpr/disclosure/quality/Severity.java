package dk.cpr.disclosure.quality;

/** How wrong it is. */
enum Severity {
  /** Cannot be so. */
  ERROR,
  /** Is hardly so. */
  WARNING,
  /** May well be so. */
  NOTICE
}
