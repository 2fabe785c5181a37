/**
 * A whole register on one machine: PostgreSQL, Keycloak and the five services as processes of their
 * own, started, watched and stopped from here, by {@code ./cpr} and by tests alike.
 */
@NullMarked
package dk.cpr.local.register;

import org.jspecify.annotations.NullMarked;
