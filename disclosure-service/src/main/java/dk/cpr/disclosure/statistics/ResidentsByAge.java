package dk.cpr.disclosure.statistics;

import dk.cpr.kernel.time.AsOf;
import java.time.Instant;
import java.util.List;

/**
 * Persons resident in Denmark, with or without fixed abode, by age.
 *
 * @param validAt who was resident then, and how old
 * @param knownAt as it was known then
 * @param ages rising; an age that nobody has is left out
 */
record ResidentsByAge(Instant validAt, Instant knownAt, List<Age> ages) {

  /**
   * One age.
   *
   * @param age in whole years on the day of {@code validAt}
   */
  record Age(int age, long residents) {}

  static ResidentsByAge of(AsOf asOf, Count count) {
    return new ResidentsByAge(
        asOf.validAt(),
        asOf.knownAt(),
        count.residentsByAge().entrySet().stream()
            .map(age -> new Age(age.getKey(), age.getValue()))
            .toList());
  }
}
