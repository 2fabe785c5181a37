/**
 * The import door of a service that owns facts: whole persons arrive from extracts, and what is
 * known changes by the difference to what earlier deliveries said (law 10).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.fact.importing;
