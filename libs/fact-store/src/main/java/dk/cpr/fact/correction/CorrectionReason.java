package dk.cpr.fact.correction;

/** Why something that was registered is mended. */
public enum CorrectionReason {
  /** It was reported wrongly. */
  REPORTED_WRONGLY,
  /** It was reported rightly and registered wrongly. */
  REGISTERED_WRONGLY,
  /** It never happened, or has no force from its start. */
  NEVER_HAPPENED,
  /** A court or another authority has decided. */
  DECISION,
  /** It is another person's. */
  MIXED_UP_PERSONS,
  /** The explanation says why. */
  OTHER
}
