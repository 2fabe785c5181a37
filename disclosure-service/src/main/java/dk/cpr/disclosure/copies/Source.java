package dk.cpr.disclosure.copies;

import java.util.Locale;

/** A change log that is followed. */
enum Source {
  NUMBER,
  PERSON,
  ADDRESS,
  PROTECTION;

  /** By its name in tables. */
  static Source of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Name in tables and metrics. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The service whose log it is. */
  String service() {
    return key() + "-service";
  }
}
