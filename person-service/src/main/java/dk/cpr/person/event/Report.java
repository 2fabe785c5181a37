package dk.cpr.person.event;

import dk.cpr.person.named.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every report of a life event has. */
public interface Report {
  /** Since when, by whom, on which document. */
  Basis basis();

  /** The persons of the register that it names, by JSON pointer, the main person first. */
  Map<String, PersonRef> people();

  /** Places of those of whom one must live in the municipality that reports. */
  default List<String> principals() {
    return people().keySet().stream().limit(1).toList();
  }

  /**
   * Four digits of the municipality whose the report is, where that is not the one that a principal
   * lives in.
   */
  default Optional<String> municipality() {
    return Optional.empty();
  }
}
