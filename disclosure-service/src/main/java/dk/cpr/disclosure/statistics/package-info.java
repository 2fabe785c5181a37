/** Counts over all persons, at any point of both time axes; never a person. */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.statistics;
