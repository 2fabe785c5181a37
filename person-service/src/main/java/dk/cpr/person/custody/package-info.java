/**
 * Who gets custody of a newborn, by forældreansvarsloven §§ 6-7: a rule of its own, without
 * database or peers, so that it can be read beside the law.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.custody;
