/**
 * Measures a register of its own: pgbench as the baseline, wrk as the load, CPU time from the
 * kernel. Plain Java beside the measured processes; nothing of it runs inside them.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.bench;
