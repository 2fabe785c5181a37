/**
 * The identity provider of a local register: Keycloak's own server with the realm {@code cpr},
 * whose keys, passwords and one-time-code seeds are made at its first start, and the tokens of the
 * demo identities.
 */
@NullMarked
package dk.cpr.local.identity;

import org.jspecify.annotations.NullMarked;
