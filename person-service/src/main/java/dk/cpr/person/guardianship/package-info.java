/** Guardianship of adults: who is guardian, whole or in part, and its end (værgemålsloven). */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.guardianship;
