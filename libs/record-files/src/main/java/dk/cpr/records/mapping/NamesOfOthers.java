package dk.cpr.records.mapping;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spouses and parents stand in a record by number, or by name when they have none. A name beside a
 * number is a copy of what that person's own records say, and would be told of somebody protected.
 */
final class NamesOfOthers {
  private static final String MARK = "Mark";
  private static final Map<FactKind, String> NAMES =
      Map.of(FactKind.CIVIL_STATUS, "spouseName", FactKind.PARENT, "name");

  private NamesOfOthers() {}

  /** The facts without such names; each that is left out is named. */
  static List<MappedFact> leftOut(List<MappedFact> facts, List<LineFault> faults) {
    List<MappedFact> kept = new ArrayList<>();
    for (MappedFact fact : facts) {
      FactContent content = fact.template();
      String name = NAMES.get(content.kind());
      if (name != null && !fact.references().isEmpty() && content.value().containsKey(name)) {
        faults.add(new LineFault(fact.line(), fact.recordType(), name, Reasons.DERIVED));
        kept.add(fact.with(without(content, name)));
      } else {
        kept.add(fact);
      }
    }
    return kept;
  }

  private static FactContent without(FactContent content, String name) {
    TreeMap<String, String> value = new TreeMap<>(content.value());
    value.remove(name);
    value.remove(name + MARK);
    return new FactContent(
        content.kind(), content.slot(), value, content.effect(), content.standing());
  }
}
