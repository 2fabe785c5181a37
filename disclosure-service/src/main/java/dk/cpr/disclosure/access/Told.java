package dk.cpr.disclosure.access;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an answer tells of one person, for the receipts.
 *
 * @param fields names of the fields
 * @param relatives other persons of whom it tells number, name or birth date, by the kinds that do
 */
public record Told(List<String> fields, Map<PersonId, Set<FactKind>> relatives) {
  /** Nothing of anybody else. */
  public static Told of(List<String> fields) {
    return new Told(fields, Map.of());
  }
}
