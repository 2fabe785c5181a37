package dk.cpr.fact.store;

/** How a fact came to be registered. */
public enum Origin {
  /** Reported by an authority or the person. */
  REPORT,
  /** Read from an extract of another register. */
  IMPORT,
  /** Follows from another fact. */
  DERIVED
}
