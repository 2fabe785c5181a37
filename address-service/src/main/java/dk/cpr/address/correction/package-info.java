/** The door for corrections of where persons live, lived, and get their letters. */
@org.jspecify.annotations.NullMarked
package dk.cpr.address.correction;
