/**
 * What a service test stands on: a real PostgreSQL, an issuer whose tokens the test can bend, and
 * the other services of the suite as the processes they are in production.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.test.environment;
