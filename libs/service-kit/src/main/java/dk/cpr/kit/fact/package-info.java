/**
 * Facts on two time axes (law 2): opened, closed, succeeded, never overwritten, each with its
 * change in the log; and the import door through which whole persons arrive from extracts (law 10).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.fact;
