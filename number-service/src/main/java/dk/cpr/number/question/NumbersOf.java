package dk.cpr.number.question;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;

/** The number that each person goes by; persons who have none are absent. */
record NumbersOf(List<NumberOf> numbers) {

  /**
   * One person; for a deleted duplicate the number that survived.
   *
   * @param holder whose number it is: the person's own, or the survivor's
   */
  record NumberOf(PersonId personId, Personnummer number, PersonId holder) {}
}
