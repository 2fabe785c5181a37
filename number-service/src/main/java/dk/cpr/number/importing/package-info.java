/**
 * Numbers that were given elsewhere: what extracts say of them is weighed against what is known, by
 * groups that belong together, and either registered or set aside with a reason (law 10). Numbers
 * that were only met are withheld from allocation all the same (law 8).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.importing;
