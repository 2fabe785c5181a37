package dk.cpr.local.postgres;

/** A database role and its password; the password does not show when printed. */
public record Credentials(String user, String password) {

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
