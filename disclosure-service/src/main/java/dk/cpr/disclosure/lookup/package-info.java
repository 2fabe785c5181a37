/**
 * Look-ups: one statement reads the permitted fields of one person, with protection, right and
 * coverage decided in the same snapshot; a receipt is committed; the gate is asked again; then the
 * answer leaves.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.lookup;
