package dk.cpr.number.allocation;

import dk.cpr.number.ledger.Reason;
import java.util.Set;

/**
 * Who asks for a number, with what each may have: CPR-loven § 3, bekendtgørelse 862/2023 § 1
 * (3)-(4) and the CPR office's list of who assigns administrative numbers. An administrative number
 * names one of the administrative municipalities: 0010 seamen's tax, 0011 tax, 0012 ATP, 0019 all
 * others.
 */
enum Assigner {
  HOSPITAL(Set.of(Reason.BIRTH), Set.of()),
  MUNICIPALITY(Set.of(Reason.BIRTH, Reason.IMMIGRATION), Set.of()),
  PARISH(Set.of(Reason.BIRTH, Reason.ADMINISTRATIVE), Set.of("0019")),
  TAX(Set.of(Reason.ADMINISTRATIVE), Set.of("0010", "0011")),
  ATP(Set.of(Reason.ADMINISTRATIVE), Set.of("0012")),
  STAR(Set.of(Reason.ADMINISTRATIVE), Set.of("0019")),
  FOREIGN_MINISTRY(Set.of(Reason.ADMINISTRATIVE), Set.of("0019")),
  RIGSOMBUDSMAND(Set.of(Reason.ADMINISTRATIVE), Set.of("0019")),
  GREENLAND(Set.of(Reason.BIRTH, Reason.IMMIGRATION, Reason.ADMINISTRATIVE), Set.of("0019"));

  private final Set<Reason> reasons;
  private final Set<String> administrative;

  Assigner(Set<Reason> reasons, Set<String> administrative) {
    this.reasons = reasons;
    this.administrative = administrative;
  }

  boolean mayAskFor(Reason reason) {
    return reasons.contains(reason);
  }

  /** Whether it gives administrative numbers under this code. */
  boolean isFor(String administrativeMunicipality) {
    return administrative.contains(administrativeMunicipality);
  }
}
