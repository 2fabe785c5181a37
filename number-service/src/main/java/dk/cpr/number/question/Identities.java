package dk.cpr.number.question;

import dk.cpr.kernel.person.PersonId;
import java.util.List;

/** The human beings that persons are, in the order asked. */
record Identities(List<Identity> persons) {

  /**
   * One person.
   *
   * @param personId as asked
   * @param current whom every merge leads to; the person where there was none
   * @param all every person id of the same human being, rising; the person's own is among them
   */
  record Identity(PersonId personId, PersonId current, List<PersonId> all) {}
}
