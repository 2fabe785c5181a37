package dk.cpr.disclosure.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import io.vertx.sqlclient.Row;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number, and what became of it.
 *
 * @param state of the number
 * @param successor number that took over or survived
 * @param since from when a number that is over is what it is, where that is told apart from the end
 *     of the period
 * @param birthUncertain whether the source marked the birth date that it gave under the number
 */
record Subject(
    Personnummer number,
    String state,
    @Nullable Personnummer successor,
    EffectPeriod period,
    @Nullable SourceTime since,
    boolean birthUncertain) {
  private static final String CURRENT = "current";
  private static final String MENTIONED = "referenced";
  private static final Set<String> WITH_FACTS = Set.of(CURRENT, "duplicate", "annulled");

  static Subject of(Row row) {
    @Nullable String successor = row.getString("successor");
    return new Subject(
        Personnummer.of(row.getString("asked_number")),
        row.getString("state"),
        successor == null ? null : Personnummer.of(successor),
        period(row, "valid"),
        time(row, "since"),
        row.getBoolean("birth_uncertain"));
  }

  /** The period whose bounds stand in columns of this name. */
  static EffectPeriod period(Row row, String name) {
    return new EffectPeriod(time(row, name + "_from"), time(row, name + "_to"));
  }

  private static @Nullable SourceTime time(Row row, String column) {
    @Nullable String text = row.getString(column);
    return text == null ? null : new SourceTime(text, row.getBoolean(column + "_uncertain"));
  }

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
