/**
 * Everything that goes wrong at a door, as RFC 9457 problems: one enum of types, one mapper a
 * family, one catch-all that reveals nothing. No text here ever holds a personnummer.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.problem;
