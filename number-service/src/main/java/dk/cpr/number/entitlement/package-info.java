/**
 * Which kinds of authority may ask for which act in the life of a number. A table: whether the
 * person is theirs to act for is asked by the service that acts on their behalf.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.entitlement;
