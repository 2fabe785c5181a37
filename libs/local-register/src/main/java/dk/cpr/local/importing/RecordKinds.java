package dk.cpr.local.importing;

import static dk.cpr.kernel.fact.FactKind.*;

import dk.cpr.kernel.extract.LineFault;
import dk.cpr.kernel.fact.FactKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which kinds of facts a record type tells of. */
final class RecordKinds {
  private static final String WITHHELD = "withheld-";
  private static final Map<String, Set<FactKind>> KINDS =
      Map.ofEntries(
          Map.entry("001", EnumSet.of(BIRTH, PERSON_STATUS, RESIDENCE_STATUS, OCCUPATION)),
          Map.entry("002", EnumSet.of(RESIDENCE, SUPPLEMENTARY_ADDRESS)),
          Map.entry("003", EnumSet.of(ADDRESS_TEXT)),
          Map.entry("004", EnumSet.of(PROTECTION)),
          Map.entry("005", EnumSet.of(EMIGRATION)),
          Map.entry("006", EnumSet.of(CONTACT_ADDRESS)),
          Map.entry("007", EnumSet.of(DISAPPEARANCE)),
          Map.entry("008", EnumSet.of(NAME)),
          Map.entry("009", EnumSet.of(BIRTH_REGISTRATION)),
          Map.entry("010", EnumSet.of(CITIZENSHIP)),
          Map.entry("011", EnumSet.of(CHURCH)),
          Map.entry("012", EnumSet.of(CIVIL_STATUS)),
          Map.entry("013", EnumSet.of(SEPARATION)),
          Map.entry("014", EnumSet.of(CHILD)),
          Map.entry("015", EnumSet.of(PARENT)),
          Map.entry("016", EnumSet.of(CUSTODY)),
          Map.entry("017", EnumSet.of(GUARDIANSHIP)),
          Map.entry("018", EnumSet.of(MUNICIPAL_CONDITION)),
          Map.entry("019", EnumSet.of(NOTE)),
          Map.entry("020", EnumSet.of(ELECTION)),
          Map.entry("021", EnumSet.of(RELOCATION_ORDER)),
          Map.entry("023", EnumSet.of(RESIDENCE)),
          Map.entry("024", EnumSet.of(EMIGRATION)),
          Map.entry("025", EnumSet.of(DISAPPEARANCE)),
          Map.entry("026", EnumSet.of(NAME)),
          Map.entry("027", EnumSet.of(CITIZENSHIP)),
          Map.entry("028", EnumSet.of(CHURCH)),
          Map.entry("029", EnumSet.of(CIVIL_STATUS)),
          Map.entry("030", EnumSet.of(SEPARATION)),
          Map.entry("050", EnumSet.of(CREDIT_WARNING)),
          Map.entry("052", EnumSet.of(GUARDIANSHIP)),
          Map.entry("099", EnumSet.of(EVENT)));

  private RecordKinds() {}

  /** The kinds that a person's damaged lines tell of: what is known of them shall stay. */
  static Set<FactKind> damaged(Collection<LineFault> faults) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (LineFault fault : faults) {
      boolean setAside = LineOutcome.of(fault.reason()) == LineOutcome.SET_ASIDE;
      if (setAside && !fault.reason().startsWith(WITHHELD)) {
        kinds.addAll(KINDS.getOrDefault(fault.recordType(), Set.of()));
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
