package dk.cpr.kernel.likeness;

/**
 * What speaks for and against two being one person, each with its weight: about the binary
 * logarithm of how much more often it is seen of one person registered twice than of two persons.
 * This is the one table of weights; docs/quality.md has what they find and miss.
 */
enum MatchWeight {
  BIRTH_DATE_SAME(14),
  /** Day and month changed places. */
  BIRTH_DATE_SWAPPED(10),
  /** One digit differs, or two neighbours changed places. */
  BIRTH_DATE_NEAR(6),
  BIRTH_DATE_DIFFERS(-14),

  GIVEN_SAME(8),
  /** Sounds alike, or is a slip of the pen away. */
  GIVEN_NEAR(5),
  /** One of several given names is shared. */
  GIVEN_SHARED(4),
  /** Brothers and sisters share all but this: nothing else makes up for it. */
  GIVEN_DIFFERS(-20),

  SURNAME_SAME(7),
  SURNAME_NEAR(5),
  /** Little: people marry. */
  SURNAME_DIFFERS(-3),

  /** The given name of each is the surname of the other. */
  NAMES_SWAPPED(12),

  SEX_SAME(1),
  SEX_DIFFERS(-6),

  MOTHER_SAME(6),
  MOTHER_DIFFERS(-10),
  FATHER_SAME(5),
  FATHER_DIFFERS(-8);

  private final int weight;

  MatchWeight(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
