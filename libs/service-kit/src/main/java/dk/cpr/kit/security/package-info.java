/**
 * Who is asking: the caller of a request as the token names it, the level of assurance people need
 * (NSIS Substantial, step-up by RFC 9470), and the identity with which the services call each
 * other.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.security;
