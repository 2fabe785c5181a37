package dk.cpr.importer.door;

import java.util.List;
import java.util.Map;

/**
 * Whose the numbers of a batch are.
 *
 * @param persons number to person id
 */
public record IdentitiesTaken(Map<String, String> persons, List<RowsTaken.SetAside> setAside) {
  /** Counts only. */
  @Override
  public String toString() {
    return persons.size() + " numbers";
  }
}
