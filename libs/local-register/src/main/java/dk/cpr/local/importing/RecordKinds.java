package dk.cpr.local.importing;

import static dk.cpr.kernel.fact.FactKind.*;

import dk.cpr.kernel.extract.ExtractFormat;
import dk.cpr.kernel.extract.LineFault;
import dk.cpr.kernel.fact.FactKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of facts a record type tells of. */
final class RecordKinds {
  private static final String WITHHELD = "withheld-";

  private RecordKinds() {}

  /** The kinds that a person's damaged lines tell of: what is known of them shall stay. */
  static Set<FactKind> damaged(Collection<LineFault> faults, ExtractFormat format) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (LineFault fault : faults) {
      boolean setAside = LineOutcome.of(fault.reason()) == LineOutcome.SET_ASIDE;
      if (setAside && !fault.reason().startsWith(WITHHELD)) {
        kinds.addAll(format.kinds(fault.recordType()));
      }
    }
    return kinds;
  }

  /**
   * The same where a protection is in doubt: the protections that are known stay, but nothing that
   * protection guards does.
   */
  static Set<FactKind> inDoubt(Set<FactKind> damaged) {
    Set<FactKind> kinds = EnumSet.of(PROTECTION);
    damaged.stream().filter(kind -> !kind.isGuarded()).forEach(kinds::add);
    return kinds;
  }
}
