/**
 * The one frame of every statement that reads persons (SQL, values bound by name): who is meant,
 * who answers, right, coverage and protection as they hold now, and only as far as all of them
 * allow the facts, each masked by the protection of everybody it tells of.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.frame;
