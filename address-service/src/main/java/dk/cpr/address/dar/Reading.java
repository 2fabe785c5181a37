package dk.cpr.address.dar;

/** What came of reading a published row. */
sealed interface Reading {
  /** A row that can be kept. */
  record Sound(DarRow row) implements Reading {}

  /**
   * A row that cannot.
   *
   * @param reason slug and the field at fault, never a value
   */
  record Broken(String reason) implements Reading {}
}
