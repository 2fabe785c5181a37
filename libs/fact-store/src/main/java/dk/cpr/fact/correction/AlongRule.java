package dk.cpr.fact.correction;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a fact in the service that keeps both, so that nobody has to decide about it:
 * it is corrected and annulled along with it, unless the same correction names it itself.
 */
public interface AlongRule {
  /**
   * A fact that goes along.
   *
   * @param now what it says then; null when it stands annulled
   */
  record Along(StoredFact fact, @Nullable FactContent now) {}

  /**
   * What goes along with a fact.
   *
   * @param now what that says then; null when it is annulled
   */
  List<Along> along(StoredFact corrected, @Nullable FactContent now);

  /** Whether two facts of different kinds, both valid, may not hold at one time. */
  default boolean excludes(FactContent one, FactContent other) {
    return false;
  }
}
