/**
 * Giving a person another number, because the former one carries a date or sex that is wrong or no
 * longer so (60), and undoing that. The former number points at the new one for ever.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.change;
