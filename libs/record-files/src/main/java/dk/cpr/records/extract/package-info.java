/** Extracts of persons are read in bounded memory, one whole person at a time (law 10). */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.extract;
