/** The authority list P02680: which code was which authority, and when. */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.authority;
