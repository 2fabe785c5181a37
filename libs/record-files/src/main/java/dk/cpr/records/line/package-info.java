/**
 * Lines of the CPR office's files whatever their format: where one ends, the start and end records,
 * what a sound field is, and what is told of a damaged line.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.line;
