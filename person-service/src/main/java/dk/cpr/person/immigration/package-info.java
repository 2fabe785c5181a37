/**
 * Somebody moves here from abroad: new to the register, with a number, or coming back. The home is
 * kept at address-service (CPR-loven §§ 16-20).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.immigration;
