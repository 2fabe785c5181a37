package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.lookup.Guarded;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one that was asked for.
 *
 * @param place its place in the order, from 1
 * @param right whether the right still held
 * @param covered whether it covers the person
 * @param subject null when nobody is known by what was asked
 * @param facts in the order of their registration
 */
record FoundPerson(
    long place,
    Check right,
    Check covered,
    @Nullable Subject subject,
    List<Guarded<FactContent>> facts) {

  /** How a condition turned out. */
  enum Check {
    HOLDS,
    FAILS;

    static Check of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }
  }

  /**
   * A number and whose it is.
   *
   * @param person who has or had the number; a duplicate is itself, not the survivor
   * @param state of the number
   * @param successor number that took over or survived
   * @param since from when a number that is over is what it is, where that is told apart from the
   *     end of the period
   * @param shield of the person
   * @param guardian of the person's guardian
   */
  record Subject(
      PersonId person,
      Personnummer number,
      String state,
      @Nullable Personnummer successor,
      EffectPeriod period,
      @Nullable SourceTime since,
      Shield shield,
      Shield guardian) {
    private static final String CURRENT = "current";
    private static final String MENTIONED = "referenced";
    private static final Set<String> WITH_FACTS = Set.of(CURRENT, "duplicate", "annulled");

    /** From when a number that is over is what it is; null when not known. */
    @Nullable SourceTime stateSince() {
      return since == null ? period.to() : since;
    }

    /** Whether the person goes by it. */
    boolean isInUse() {
      return state.equals(CURRENT);
    }

    /** Whether facts stand under this number. */
    boolean hasPerson() {
      return WITH_FACTS.contains(state);
    }

    /** Whether it is known by what others say only. */
    boolean isOnlyMentioned() {
      return state.equals(MENTIONED);
    }

    /** State only. */
    @Override
    public String toString() {
      return "number " + state;
    }
  }

  /** Whether there is anything to give. */
  boolean isThere() {
    return subject != null && covered == Check.HOLDS && !subject.isOnlyMentioned();
  }
}
