/**
 * What was disclosed about a person, newest first: to the person, without employee and case, and to
 * who inspects receipts, which leaves a receipt of its own.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.receiptlist;
