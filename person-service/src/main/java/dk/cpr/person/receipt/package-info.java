/**
 * Receipts of what reporters are told, left at disclosure-service before the answer is given (law
 * 3); an attempt that named nobody who may be told of leaves one without person.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.receipt;
