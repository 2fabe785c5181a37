package dk.cpr.person.receipt;

import dk.cpr.kit.security.Caller;

/**
 * Who is told.
 *
 * @param organisation CVR number
 * @param user employee, or client of a machine
 * @param client OAuth client
 */
public record Recipient(String organisation, String user, String client) {
  /** Who calls. */
  public static Recipient of(Caller caller) {
    return new Recipient(caller.organisation(), caller.user(), caller.client());
  }
}
