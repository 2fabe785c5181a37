/**
 * Giving numbers: for a birth date and sex always the lowest ordinal of the official order that is
 * not taken (law 8), durable before the answer, once for each person however often it is asked.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.allocation;
