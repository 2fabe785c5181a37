/**
 * Facts on two time axes (law 2): opened, closed, succeeded, never overwritten, each with its
 * change in the log.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.fact.store;
