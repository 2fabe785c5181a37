/**
 * The operator's door for processes that cannot go on: what waits, and what is decided about it, by
 * whom and why. A process that waits holds up nobody but the person it is about.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.parked;
