/**
 * A personnummer as someone gave it, before it is known to be one: kept out of every log, and told
 * apart by what is wrong with it.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.given;
