/** The door for corrections of protections; what they protect anew is confirmed (law 5). */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.correction;
