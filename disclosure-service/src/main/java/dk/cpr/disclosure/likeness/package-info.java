/**
 * How likely two registrations are one person, by name, birth date, sex and parents: which pairs
 * are worth comparing, what speaks for and against, and how much.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.likeness;
