/**
 * Two registers that differ only in what may not be seen, asked the same by everyone at every door:
 * who may not see it gets the same answers from both.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.system.noninterference;
