/** Beside the service's own package of this name: what the measured application has instead. */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.gate;
