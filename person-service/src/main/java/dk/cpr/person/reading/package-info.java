/**
 * Facts of a person for the suite's own services; nobody else reads here (law 3). Both time axes
 * can be set.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.reading;
