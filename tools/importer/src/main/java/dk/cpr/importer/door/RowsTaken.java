package dk.cpr.importer.door;

import java.util.List;

/**
 * What a service made of a batch of rows.
 *
 * @param added rows that are new or changed something
 */
public record RowsTaken(int added, int unchanged, List<SetAside> setAside) {

  /** A row by its place in the request, and why. */
  public record SetAside(int index, String reason) {}
}
