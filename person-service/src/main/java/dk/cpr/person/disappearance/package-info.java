/** Somebody cannot be found (status 70), and is found again. */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.disappearance;
