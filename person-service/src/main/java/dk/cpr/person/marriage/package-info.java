/**
 * Marriage and registered partnership: entering, converting, separating, resuming, divorcing, each
 * for both at once (ægteskabsloven).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.marriage;
