package dk.cpr.records.mapping;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one record says about another of the same person. */
final class FactsTogether {
  private FactsTogether() {}

  /**
   * Record 003 has no time: its text holds since the residence (002) that it is written from.
   * Record 052 repeats 017 with the type of the guardianship.
   */
  static List<MappedFact> settle(List<MappedFact> facts, List<LineFault> faults) {
    Optional<MappedFact> residence = facts.stream().filter(f -> is(f, "002")).findFirst();
    List<MappedFact> settled = new ArrayList<>();
    for (MappedFact fact : facts) {
      if (is(fact, "017") && facts.stream().anyMatch(f -> repeats(f, fact))) {
        faults.add(new LineFault(fact.line(), fact.recordType(), "", Reasons.REPEATED));
      } else if (is(fact, "003") && residence.isPresent()) {
        settled.add(fact.with(fact.template().during(residence.get().template().effect())));
      } else {
        settled.add(fact);
      }
    }
    return settled;
  }

  private static boolean is(MappedFact fact, String type) {
    FactKind kind = fact.template().kind();
    return fact.recordType().equals(type) && kind != FactKind.SUPPLEMENTARY_ADDRESS;
  }

  private static boolean repeats(MappedFact other, MappedFact fact) {
    return is(other, "052") && other.template().effect().equals(fact.template().effect());
  }
}
