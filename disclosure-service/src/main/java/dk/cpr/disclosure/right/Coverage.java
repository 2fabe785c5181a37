package dk.cpr.disclosure.right;

/** Which persons a right covers. */
public enum Coverage {
  ALL,
  /** Persons who reside in the municipality of the caller now. */
  OWN_MUNICIPALITY,
  /** Persons that the recipient has identified individually itself, by number or by person id. */
  IDENTIFIED,
  /** The caller; built in, never registered. */
  SELF
}
