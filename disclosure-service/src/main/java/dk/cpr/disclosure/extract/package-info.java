/**
 * Extracts: the records P12170 of up to a thousand persons that an authority names, from the read
 * model, under the same right, coverage, protection and gate as look-ups, with a receipt for each
 * person before the first byte leaves.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.extract;
