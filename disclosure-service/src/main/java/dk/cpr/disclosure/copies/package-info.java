/**
 * The read model: follows the change logs of the four services that own numbers and facts, and
 * keeps a copy of both. What a protection guards is applied only after the protection log has been
 * applied up to what was committed when it was fetched (law 5), so it is never seen unguarded.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.copies;
