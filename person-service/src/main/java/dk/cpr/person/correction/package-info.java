/**
 * The door for corrections of a person's facts: who may correct what, and what the one who does is
 * told.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.correction;
