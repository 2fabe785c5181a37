package dk.cpr.disclosure.receipt;

/** What led to a disclosure. */
public enum Occasion {
  /** A recipient looked the person up. */
  LOOKUP,
  /** The person asked about themselves. */
  SELF,
  /** An owning service answered a report. */
  REPORT,
  /** A recipient asked whether a number was given, or what replaced it. */
  QUESTION,
  /** A recipient got the person's records in an extract. */
  EXTRACT,
  /** Somebody who inspects receipts read those of the person. */
  INSPECTION
}
