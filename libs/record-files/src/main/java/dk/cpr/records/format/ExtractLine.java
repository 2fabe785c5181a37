package dk.cpr.records.format;

import dk.cpr.records.layout.FixedRecord;

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
