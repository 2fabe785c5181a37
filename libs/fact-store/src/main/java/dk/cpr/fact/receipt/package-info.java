/** Receipts of what a service of the suite tells by itself, kept at disclosure-service (law 3). */
@org.jspecify.annotations.NullMarked
package dk.cpr.fact.receipt;
