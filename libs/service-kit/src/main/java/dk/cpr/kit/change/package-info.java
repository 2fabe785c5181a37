/**
 * The change log: every committed change of a service, in an order that a reader with a cursor can
 * follow without ever missing or reordering one, however writers overlap (law 6).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.change;
