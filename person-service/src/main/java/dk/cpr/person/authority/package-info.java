/**
 * The authority list: municipalities, parishes, countries and others in one code space. A live
 * report with a code that is not in it is refused; an import's is kept and marked unverified.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.authority;
