package dk.cpr.disclosure.copies;

import java.util.Locale;

/** A change log that is followed. */
enum Source {
  NUMBER,
  PERSON,
  ADDRESS,
  PROTECTION;

  /** Name in tables and metrics. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The service whose log it is. */
  String service() {
    return key() + "-service";
  }
}
