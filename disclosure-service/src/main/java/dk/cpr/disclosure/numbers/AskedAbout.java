package dk.cpr.disclosure.numbers;

import dk.cpr.kernel.number.Personnummer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one number that somebody has or had whom the right covers.
 *
 * @param state of the number
 * @param goneBy number of the person now, where another took over
 */
record AskedAbout(String state, @Nullable Personnummer goneBy) {
  private static final Set<String> REPLACED = Set.of("changed", "duplicate", "annulled");
  private static final String MENTIONED = "referenced";

  /** The answer, as far as it was asked for. */
  NumberAnswer answer(int index, Set<Ask> asked) {
    boolean tellsGiven = asked.contains(Ask.GIVEN);
    return new NumberAnswer(
        index,
        true,
        tellsGiven ? true : null,
        (tellsGiven && state.equals(MENTIONED)) ? true : null,
        (asked.contains(Ask.REPLACED) && REPLACED.contains(state))
            ? new NumberAnswer.Replacement(state, goneBy)
            : null);
  }

  /**
   * The answer about a number that nobody has whom the right covers.
   *
   * @param covered whether the right covers everybody, so that nobody has it
   */
  static NumberAnswer nobody(int index, Set<Ask> asked, boolean covered) {
    return new NumberAnswer(
        index, covered, (covered && asked.contains(Ask.GIVEN)) ? false : null, null, null);
  }
}
