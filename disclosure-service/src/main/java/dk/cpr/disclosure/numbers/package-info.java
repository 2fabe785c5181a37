/**
 * Questions about numbers: was this one given, and what replaced it. One statement answers up to a
 * thousand, under the same right, coverage and gate as look-ups, and leaves receipts first.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.numbers;
