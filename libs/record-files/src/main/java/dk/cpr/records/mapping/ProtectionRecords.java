package dk.cpr.records.mapping;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactFault;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.FactShape;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.line.Reasons;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a record of a protection a damaged one though each of its fields is sound: it would
 * protect nobody, and whom it was to protect must not be found by that (law 10).
 */
final class ProtectionRecords {
  private ProtectionRecords() {}

  /**
   * A protection without type, one that was to be deleted before it begins, or one of name and
   * address that begins after the extract was made.
   */
  static List<FactFault> faults(FixedRecord record, FactContent fact, @Nullable LocalDate made) {
    if (!fact.value().containsKey("type")) {
      return List.of(new FactFault("type", Reasons.UNKNOWN_CODE));
    }
    @Nullable SourceTime from = fact.effect().from();
    if (from == null) {
      return List.of();
    }
    if (startsAhead(from, fact, made)) {
      return List.of(new FactFault("effectFrom", Reasons.STARTS_AHEAD));
    }
    @Nullable SourceTime deletion = FactShape.time(record, FactShape.DELETION_DATE);
    return deletion != null && deletion.instant().isBefore(from.instant())
        ? List.of(new FactFault(FactShape.DELETION_DATE, Reasons.IMPOSSIBLE_TIME))
        : List.of();
  }

  /** Who stands there is protected now: a start of name and address to come was written wrong. */
  private static boolean startsAhead(SourceTime from, FactContent fact, @Nullable LocalDate made) {
    return made != null
        && fact.slot().equals(ProtectionType.NAME_AND_ADDRESS.code())
        && fact.standing() == Standing.VALID
        && from.date().isAfter(made);
  }
}
