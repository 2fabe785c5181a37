package dk.cpr.protection.access;

/** As what a caller acts on a person's protections. */
public enum Capacity {
  /** For themselves, or for a child in their custody. */
  CITIZEN,
  /** For the municipality of residence or the CPR office. */
  AUTHORITY
}
