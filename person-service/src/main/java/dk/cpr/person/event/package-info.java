/**
 * Life events: the engine that turns a report into facts of everyone it touches, in one
 * transaction, after the rules have found nothing known against it. Rooms by feature hold the
 * kinds.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.event;
