/**
 * Data quality: rules as rows of data, what they find, and the lists by which case workers of the
 * municipality of residence work it off, with rights and receipts as for any disclosure (ADR 15).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.quality;
