package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What number-service says of those whom an event names.
 *
 * @param birthDates dates in their numbers
 * @param ids every id of the human being that each is, and each of their ancestors; only for an
 *     event that looks at these
 */
record Numbered(Map<PersonId, LocalDate> birthDates, Map<PersonId, Set<PersonId>> ids) {
  static final Numbered NOTHING = new Numbered(Map.of(), Map.of());
}
