/**
 * Protecting a person, renewing and lifting the protection (CPR-loven sections 28 to 30). Each act
 * is a fact on two time axes and is answered when it is confirmed, or as pending.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.protecting;
