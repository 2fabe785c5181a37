/**
 * A protected parent's child is protected from its first instant (law 5): called by person-service
 * before anything else is known of the child.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.inheritance;
