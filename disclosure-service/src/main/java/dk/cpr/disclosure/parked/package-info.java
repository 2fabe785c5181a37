/**
 * The operator's work list of changes that could not be applied to the read model; while one waits,
 * nothing is disclosed of the person it is about.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.parked;
