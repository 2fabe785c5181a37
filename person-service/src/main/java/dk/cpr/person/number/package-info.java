/**
 * What becomes of a number, reported from outside: another one for the same person, two that are
 * one person's, one that was given in error, and the undo of each. Number-service keeps the numbers
 * (docs/adr/0011); here stand who may report it, protection first, the event, and birth date and
 * sex.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.number;
