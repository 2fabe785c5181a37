/**
 * Fixed-width records: where each field stands, reading a line and writing it back. The tables are
 * resources beside this package, one line a field. Covers the public extract P12170, the fuller
 * extract that Greenland gets, and the road register P05780.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.layout;
