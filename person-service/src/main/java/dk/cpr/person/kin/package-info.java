/**
 * Who is whose parent, and who has custody: paternity and co-motherhood, adoption, change of
 * custody (børneloven, adoptionsloven, forældreansvarsloven).
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.kin;
