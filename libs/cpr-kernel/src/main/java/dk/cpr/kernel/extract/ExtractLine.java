package dk.cpr.kernel.extract;

import dk.cpr.kernel.layout.FixedRecord;

/**
 * A sound line of a person.
 *
 * @param number the line number, 1-based
 * @param record its fields
 */
public record ExtractLine(long number, FixedRecord record) {
  /** The record type. */
  public String type() {
    return record.type();
  }
}
