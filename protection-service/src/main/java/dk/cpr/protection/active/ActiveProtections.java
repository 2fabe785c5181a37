package dk.cpr.protection.active;

import dk.cpr.kernel.person.PersonId;
import java.util.List;

/** The protections that hold now, of each person asked for, in that order. */
public record ActiveProtections(List<Person> persons) {

  /**
   * One person.
   *
   * @param types 0001 to 0004, rising; empty for none
   */
  public record Person(PersonId personId, List<String> types) {}
}
