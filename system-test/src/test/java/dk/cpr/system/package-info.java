/**
 * The whole register as a newcomer starts it: real database, real identity provider, five
 * processes. Tests use it over HTTP and break it from outside.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.system;
