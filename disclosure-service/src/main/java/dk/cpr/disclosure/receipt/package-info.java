/**
 * The receipts: one for each disclosure, committed before the answer is complete (law 3), holding
 * who, about whom, which fields, why and when, and never a value. Citizens read their own.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.receipt;
