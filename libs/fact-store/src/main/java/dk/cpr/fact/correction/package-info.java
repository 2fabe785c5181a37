/**
 * Corrections on the wire and what a service that keeps facts says of them
 * (docs/adr/0013-corrections.md).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.fact.correction;
