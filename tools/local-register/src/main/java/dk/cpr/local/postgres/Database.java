package dk.cpr.local.postgres;

import java.util.Locale;

/** A database of the local server: one for each service and Keycloak's. */
public enum Database {
  NUMBER,
  PERSON,
  ADDRESS,
  PROTECTION,
  DISCLOSURE,
  KEYCLOAK;

  /** Its name, which is also the name of the role that works in it: {@code number}, … */
  public String databaseName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that owns it and migrates it: {@code number_owner}, … */
  String ownerName() {
    return databaseName() + "_owner";
  }
}
