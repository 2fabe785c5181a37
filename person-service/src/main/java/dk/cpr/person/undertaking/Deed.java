package dk.cpr.person.undertaking;

import java.util.UUID;

/**
 * What a step acts for.
 *
 * @param id of the undertaking and its event
 * @param report what is kept of the report
 */
public record Deed<R>(UUID id, R report) {
  /** Key of a call: one for each purpose. */
  public String key(String purpose) {
    return id + ":" + purpose;
  }
}
