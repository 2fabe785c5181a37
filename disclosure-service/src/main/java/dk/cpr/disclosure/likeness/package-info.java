/**
 * Who is likely to be registered twice: which pairs are worth comparing, by keys that they share,
 * and those whose match score is over the threshold. The comparison itself is the kernel's.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.likeness;
