package dk.cpr.disclosure.quality;

/** Whose a list is. */
enum WorkedOffBy {
  /** The person's; the CPR office's where there is none. */
  MUNICIPALITY_OF_RESIDENCE,
  OFFICE
}
