package dk.cpr.disclosure.receipt;

/**
 * Who was told.
 *
 * @param organisation CVR number; empty for a citizen
 * @param user employee, or client of a machine
 * @param client OAuth client of the token
 */
public record Recipient(String organisation, String user, String client) {}
