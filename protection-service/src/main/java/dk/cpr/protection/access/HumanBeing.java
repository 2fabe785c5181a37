package dk.cpr.protection.access;

import dk.cpr.kernel.person.PersonId;
import java.util.List;

/**
 * A human being, who may have several person ids.
 *
 * @param current the id that goes on; acts are registered on it
 * @param all every id, the current one among them
 */
public record HumanBeing(PersonId current, List<PersonId> all) {
  /** Copies the ids. */
  public HumanBeing {
    all = List.copyOf(all);
  }

  /** Whether a person is this human being. */
  public boolean is(PersonId person) {
    return all.contains(person);
  }

  /** The ids that lead to the current one. */
  public List<PersonId> former() {
    return all.stream().filter(person -> !person.equals(current)).toList();
  }
}
