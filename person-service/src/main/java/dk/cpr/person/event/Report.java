package dk.cpr.person.event;

import dk.cpr.person.named.PersonRef;
import java.util.Map;

/** What every report of a life event has. */
public interface Report {
  /** Since when, by whom, on which document. */
  Basis basis();

  /** The persons of the register that it names, by JSON pointer, the main person first. */
  Map<String, PersonRef> people();
}
