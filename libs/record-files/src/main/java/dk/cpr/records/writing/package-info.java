/** Extracts P12170 are written, as {@link dk.cpr.records.extract} reads them. */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.writing;
