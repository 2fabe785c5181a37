package dk.cpr.person.age;

import java.time.LocalDate;

/** Ages that family law and nature ask for; each is reached at the beginning of the day. */
public final class AgeRule {
  /** Custody ends (forældreansvarsloven § 1), and who is younger does not marry. */
  public static final int OF_AGE = 18;

  /** Who adopts (adoptionsloven § 4). */
  public static final int ADOPTER = 25;

  /** Who adopts with leave, where there are particular reasons (adoptionsloven § 4). */
  public static final int ADOPTER_WITH_LEAVE = 18;

  /**
   * Nobody has become a parent below this age. A parent of eleven is told by the rule {@code
   * parent-close-in-age} of data quality instead of refused.
   */
  public static final int PARENT = 11;

  private AgeRule() {}

  /** The day on which custody of somebody ends by age. */
  public static LocalDate ofAge(LocalDate born) {
    return born.plusYears(OF_AGE);
  }

  /**
   * Whether somebody was too young to be the parent of a child.
   *
   * @param childBorn the last day on which the child may have been born
   */
  public static boolean isTooYoung(LocalDate parentBorn, LocalDate childBorn) {
    return parentBorn.plusYears(PARENT).isAfter(childBorn);
  }
}
