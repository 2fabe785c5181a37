package dk.cpr.person.authority;

import java.util.List;

/**
 * What became of the rows.
 *
 * @param added rows that are new
 * @param changed rows of a known code and start that differ from before
 * @param unchanged rows that were known as they are
 * @param setAside rows that could not be read, each with its index in the request and a reason
 */
public record AuthoritiesTaken(int added, int changed, int unchanged, List<SetAside> setAside) {

  /** A row that was not taken, and why. */
  public record SetAside(int index, String reason) {}
}
