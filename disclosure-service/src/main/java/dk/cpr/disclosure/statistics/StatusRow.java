package dk.cpr.disclosure.statistics;

import dk.cpr.kernel.code.PersonStatus;

/** The rows of table 1 of the CPR office's plan for 2023-2025, in its order and words. */
enum StatusRow {
  RESIDENT(PersonStatus.RESIDENT, "Personer med fast bopæl i Danmark"),
  RESIDENT_WITHOUT_ABODE(
      PersonStatus.RESIDENT_HIGH_ROAD_CODE, "Personer uden fast bopæl i Danmark"),
  GREENLAND(PersonStatus.RESIDENT_GREENLAND, "Personer med fast bopæl i Grønland"),
  GREENLAND_WITHOUT_ABODE(
      PersonStatus.RESIDENT_GREENLAND_HIGH_ROAD_CODE, "Personer uden fast bopæl i Grønland"),
  ADMINISTRATIVE(PersonStatus.ADMINISTRATIVE, "Personer uden bopæl (administrative personnumre)"),
  ANNULLED(PersonStatus.ANNULLED_NUMBER, "Personer med annulleret personnummer"),
  DISAPPEARED(PersonStatus.DISAPPEARED, "Personer registreret som forsvundet"),
  EMIGRATED(PersonStatus.EMIGRATED, "Personer registreret som udrejst"),
  DEAD(PersonStatus.DEAD, "Personer registreret døde"),
  CHANGED(PersonStatus.CHANGED_NUMBER, "Ændrede personnumre (ny fødedato eller ændret køn)"),
  DUPLICATE(PersonStatus.DELETED_DUPLICATE, "Slettede personnumre (dobbeltnumre)");

  private final PersonStatus status;
  private final String words;

  StatusRow(PersonStatus status, String words) {
    this.status = status;
    this.words = words;
  }

  String code() {
    return status.code();
  }

  String words() {
    return words;
  }
}
