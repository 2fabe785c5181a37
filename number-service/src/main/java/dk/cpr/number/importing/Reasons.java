package dk.cpr.number.importing;

/** Why a statement is set aside. */
final class Reasons {
  /** A changed or deleted number must name another. */
  static final String SUCCESSOR_MISSING = "successor-missing";

  /** Only a changed or deleted number names another. */
  static final String SUCCESSOR_NOT_EXPECTED = "successor-not-expected";

  /** Only a number that is not current any more is so since a time. */
  static final String SINCE_NOT_EXPECTED = "since-not-expected";

  /** A number cannot replace itself. */
  static final String POINTS_AT_ITSELF = "points-at-itself";

  /** Successors that never end. */
  static final String CIRCLE = "circle";

  /** The same number, or the same extract, said something else. */
  static final String MET_TWICE = "met-twice-with-different-facts";

  /** What is known was produced or registered later. */
  static final String OLDER = "older-than-known";

  /** The number was given by this register to someone else. */
  static final String ALLOCATED_HERE = "allocated-here";

  /** A changed number and its successor are known as two persons, who are never merged silently. */
  static final String TWO_PERSONS = "known-as-two-persons";

  /** A deleted duplicate and its survivor are known as one person. */
  static final String ONE_PERSON = "known-as-one-person";

  /** The person would go by two numbers. */
  static final String TWO_CURRENT = "two-current-numbers";

  /** The proposed id is another person's. */
  static final String PERSON_ID_TAKEN = "person-id-taken";

  private Reasons() {}
}
