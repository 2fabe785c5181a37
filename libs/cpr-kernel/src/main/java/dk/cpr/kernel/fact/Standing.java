package dk.cpr.kernel.fact;

/** How a fact stands (ANNKOR). Only valid facts hold; the others are kept as what was once said. */
public enum Standing {
  VALID,
  /** Corrected since: K. */
  CORRECTED,
  /** Annulled since: A. */
  ANNULLED
}
