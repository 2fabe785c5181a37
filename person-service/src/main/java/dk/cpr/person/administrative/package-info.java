/**
 * People who need a number and live nowhere in Denmark or Greenland (status 20): registered by the
 * authorities that the law names (CPR-loven § 3); who moves here later keeps the number.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.administrative;
