package dk.cpr.fact.correction;

import dk.cpr.kernel.fact.Standing;
import java.util.Optional;

/** What is done to a fact. */
public enum CorrectionAct {
  /** It is known with another value or another period; as it was, it stands corrected (K). */
  CORRECT,
  /** It is not valid, and never was; it stands annulled (A). */
  ANNUL,
  /** What stands corrected or annulled is valid after all. */
  RESTORE;

  /** How the content that is left behind stands from then on. */
  public Optional<Standing> leaves() {
    return switch (this) {
      case CORRECT -> Optional.of(Standing.CORRECTED);
      case ANNUL -> Optional.of(Standing.ANNULLED);
      case RESTORE -> Optional.empty();
    };
  }
}
