/**
 * The gate of the only door out (laws 4 and 5): look-ups pass only while this instance holds a
 * lease of protection-service and has applied the protections it must have. It reports what it has
 * applied when every look-up begun before that has ended, so that protection-service can confirm.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.gate;
