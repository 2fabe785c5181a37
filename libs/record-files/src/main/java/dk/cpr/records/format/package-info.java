/**
 * The two formats of extracts of persons, P12170 and the fuller one of Greenland: which facts stand
 * in which record.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.format;
