/**
 * Facts are corrected, annulled and restored, far back too, of several persons at once or not at
 * all; what was known, who mended it and why are kept (docs/adr/0013-corrections.md).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.fact.desk;
