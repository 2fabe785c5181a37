/**
 * Lists of protections: what a municipality or the CPR office has to do, and what a citizen has.
 * Everybody who is told of has a receipt before the list leaves.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.worklist;
