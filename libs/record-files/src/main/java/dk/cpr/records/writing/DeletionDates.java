package dk.cpr.records.writing;

/**
 * What stands in SLET_DT of an extract. Since 28 November 2022 the CPR office leaves it blank for
 * authorities: it is a date of the office's own batch and ends nothing.
 */
public enum DeletionDates {
  /** Blank in every record. */
  BLANK,
  /** As the extract that the fact came from gave it. */
  AS_GIVEN
}
