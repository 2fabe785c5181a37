/**
 * What is begun here and goes through other services: a lease, steps of which each is stored before
 * the next begins, pauses, and the way back after a refusal (law 7). Rooms by feature hold what the
 * steps are.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.saga;
