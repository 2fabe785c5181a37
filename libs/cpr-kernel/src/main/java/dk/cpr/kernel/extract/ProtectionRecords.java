package dk.cpr.kernel.extract;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactFault;
import dk.cpr.kernel.layout.FixedRecord;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a record of a protection a damaged one though each of its fields is sound: it would
 * protect nobody, and whom it was to protect must not be found by that (law 10).
 */
final class ProtectionRecords {
  private static final String PLANNED_END = "protectionTo";

  private ProtectionRecords() {}

  /** A protection without type, or one that was to end before it begins. */
  static List<FactFault> faults(FixedRecord record, FactContent fact) {
    if (!fact.value().containsKey("type")) {
      return List.of(new FactFault("type", Reasons.UNKNOWN_CODE));
    }
    @Nullable SourceTime from = fact.effect().from();
    @Nullable SourceTime to = fact.effect().to();
    if (from == null || to == null) {
      return List.of();
    }
    boolean turned = to.instant().isBefore(from.instant());
    return turned && record.text(PLANNED_END).equals(to.text())
        ? List.of(new FactFault("effectTo", Reasons.IMPOSSIBLE_TIME))
        : List.of();
  }
}
