package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.access.MaskedValue;
import dk.cpr.disclosure.frame.MaskedOthers;
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.ReadFact;
import dk.cpr.disclosure.right.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a look-up read of one person.
 *
 * @param number fields of the number, as asked for
 * @param others what is told and left out of others
 */
record LookedUp(Map<String, Object> number, List<MaskedValue<?>> facts, MaskedOthers others) {
  /** What the facts themselves say. */
  static LookedUp of(PersonFacts<Map<String, Object>> read, List<FieldPath> fields) {
    List<MaskedValue<?>> facts = new ArrayList<>(read.facts().size());
    for (ReadFact fact : read.facts()) {
      facts.add(fact.fact());
    }
    return new LookedUp(read.number(), facts, MaskedOthers.of(read.facts(), fields));
  }
}
