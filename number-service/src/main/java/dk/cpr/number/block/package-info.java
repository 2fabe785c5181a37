/**
 * Blocks of numbers for units that must be able to give them offline. A reserved number goes to
 * nobody else until its block is closed; closing gives the unused back to the front of the series.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.block;
