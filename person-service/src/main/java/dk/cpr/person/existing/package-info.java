/**
 * Whether somebody who is to get a number is likely to have one already. Nobody protected is
 * compared for a reporter who may not be told of them.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.existing;
