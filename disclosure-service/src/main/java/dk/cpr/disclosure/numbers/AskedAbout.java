package dk.cpr.disclosure.numbers;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one number.
 *
 * @param rightHolds whether the right still held
 * @param covered whether it covers whoever has or had the number
 * @param person who answers, the survivor for a duplicate; null unless the number is known, covered
 *     and read under a right
 * @param state of the number; null as person is
 * @param goneBy number of the person now, where that was asked and another took over
 */
record AskedAbout(
    boolean rightHolds,
    boolean covered,
    @Nullable PersonId person,
    @Nullable String state,
    @Nullable Personnummer goneBy) {
  private static final Set<String> REPLACED = Set.of("changed", "duplicate", "annulled");
  private static final String MENTIONED = "referenced";

  /** Whether the register knows it, if only from what others say. */
  boolean isKnown() {
    return state != null;
  }

  /** The answer, as far as it was asked for. */
  NumberAnswer answer(int index, Set<Ask> asked) {
    boolean tellsGiven = covered && asked.contains(Ask.GIVEN);
    return new NumberAnswer(
        index,
        covered,
        tellsGiven ? isKnown() : null,
        tellsGiven ? mention() : null,
        asked.contains(Ask.REPLACED) ? replacement() : null);
  }

  private @Nullable Boolean mention() {
    return MENTIONED.equals(state) ? true : null;
  }

  private NumberAnswer.@Nullable Replacement replacement() {
    return state != null && REPLACED.contains(state)
        ? new NumberAnswer.Replacement(state, goneBy)
        : null;
  }
}
