/** Names: the first one, and changes of it, with marks and the addressing name (navneloven). */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.naming;
