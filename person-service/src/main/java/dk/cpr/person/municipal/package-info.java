/**
 * What municipalities keep of their residents: occupation, conditions, notes, relocation orders,
 * election facts, a child's shared residence.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.municipal;
