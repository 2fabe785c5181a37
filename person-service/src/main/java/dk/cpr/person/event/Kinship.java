package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells beside the facts who is whose kin.
 *
 * @param ids every id of the human being that a person is; a person without an entry has one
 * @param adoptions of those whose parents are known
 */
public record Kinship(Map<PersonId, Set<PersonId>> ids, List<Adopted> adoptions) {
  /** Nothing but the facts. */
  public static final Kinship NONE = new Kinship(Map.of(), List.of());

  /**
   * Somebody was adopted.
   *
   * @param since time of effect as reported; null where an extract tells the event alone
   */
  public record Adopted(PersonId child, @Nullable String since) {}

  /** The ids of the human being that a person is. */
  public Set<PersonId> idsOf(PersonId person) {
    return ids.getOrDefault(person, Set.of(person));
  }
}
