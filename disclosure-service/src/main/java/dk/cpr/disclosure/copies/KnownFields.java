package dk.cpr.disclosure.copies;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parts a fact's value by the fact catalogue: what this release does not know, a newer owner has
 * written, and no right names it.
 */
final class KnownFields {
  private KnownFields() {}

  /** The fields that the catalogue knows. */
  static Map<String, String> of(StoredFact fact) {
    Map<String, String> known = new TreeMap<>(fact.value());
    known.keySet().retainAll(fields(fact));
    return known;
  }

  /** The other ones. */
  static Map<String, String> beyond(StoredFact fact) {
    Map<String, String> beyond = new TreeMap<>(fact.value());
    beyond.keySet().removeAll(fields(fact));
    return beyond;
  }

  private static Set<String> fields(StoredFact fact) {
    return FactKind.ofWireName(fact.kind()).map(kind -> kind.fields().keySet()).orElse(Set.of());
  }
}
