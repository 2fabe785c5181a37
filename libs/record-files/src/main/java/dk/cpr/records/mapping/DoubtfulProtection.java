package dk.cpr.records.mapping;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Provenance;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What stands in the place of a protection that cannot be read: name and address are protected from
 * the day the extract was made. The start is marked uncertain, which no record of a protection can
 * be, and so tells such a protection from one that was read.
 */
final class DoubtfulProtection {
  /** The register's first day, for a file that does not say when it was made. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1968, 4, 2);

  private DoubtfulProtection() {}

  /** The protection; the line in doubt is named in the report. */
  static MappedFact of(PersonBlock block, List<LineFault> faults) {
    LineFault doubt =
        faults.stream()
            .filter(fault -> block.format().isProtection(fault.recordType()))
            .findFirst()
            .orElse(faults.getFirst());
    faults.add(new LineFault(doubt.line(), doubt.recordType(), "", Reasons.PROTECTED));
    LocalDate since = Objects.requireNonNullElse(block.made(), FIRST_DAY);
    return new MappedFact(
        doubt.line(),
        doubt.recordType(),
        FactContent.valid(
            FactKind.PROTECTION,
            Map.of("type", ProtectionType.NAME_AND_ADDRESS.code()),
            EffectPeriod.since(new SourceTime(since.toString(), true))),
        new TreeMap<>(),
        new Provenance(null, null, "in doubt: " + doubt.reason()));
  }
}
