/**
 * What the lines of one person say: numbers, facts and protections; and who is set aside (law 10).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.mapping;
