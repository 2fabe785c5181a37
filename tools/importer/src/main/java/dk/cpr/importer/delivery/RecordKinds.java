package dk.cpr.importer.delivery;

import static dk.cpr.kernel.fact.FactKind.*;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.line.LineFault;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of facts a record type tells of. */
public final class RecordKinds {
  private RecordKinds() {}

  /** The kinds that a person's damaged lines tell of: what is known of them shall stay. */
  public static Set<FactKind> damaged(Collection<LineFault> faults, ExtractFormat format) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (LineFault fault : faults) {
      boolean setAside = LineOutcome.of(fault.reason()) == LineOutcome.SET_ASIDE;
      if (setAside) {
        kinds.addAll(format.kinds(fault.recordType()));
      }
    }
    return kinds;
  }
}
