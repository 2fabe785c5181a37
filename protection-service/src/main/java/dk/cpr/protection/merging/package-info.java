/**
 * The protections of two persons who turn out to be one human being, and of one who turns out to be
 * two: merging keeps the later ends, a split gives each at least what it had.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.merging;
