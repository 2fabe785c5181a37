/**
 * The other services as this one calls them: one interface each, with no more of their contract
 * than is used here. An answer with a field that is new is read all the same.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.peer;
