package dk.cpr.records.road;

import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.code.RoadCode;
import dk.cpr.records.layout.FixedRecord;

/**
 * A sound line of the road register P05780.
 *
 * @param line the line number, 1-based
 * @param municipality its municipality
 * @param road its road
 * @param record its fields; see {@code p05780.tsv} for their names
 */
public record RoadLine(
    long line, MunicipalityCode municipality, RoadCode road, FixedRecord record) {
  /** The record type: 001 road, 003 place name, 004 post district, 016 former name and others. */
  public String type() {
    return record.type();
  }
}
