/**
 * Who gets custody of a newborn, by forældreansvarsloven §§ 6-7, and how long custody lasts: rules
 * of their own, without database or peers, so that they can be read beside the law.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.custody;
