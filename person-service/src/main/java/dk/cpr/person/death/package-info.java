/**
 * Death: of the person, and what it means for spouse and children; also that of the very old
 * abroad, which the register itself assumes.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.death;
