/**
 * Life events that need other services: a plan of steps elsewhere, then the facts here in one
 * transaction. Accepted once, brought forward until done; only a refusal turns it round (law 7).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.undertaking;
