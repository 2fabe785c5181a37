/**
 * How long the numbers last: what each birth date and sex has left, when it is expected to be used
 * up, and which dates have begun on numbers without check digit.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.forecast;
