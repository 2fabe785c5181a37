/** Membership of the national church: a sensitive fact, reported by parishes. */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.church;
