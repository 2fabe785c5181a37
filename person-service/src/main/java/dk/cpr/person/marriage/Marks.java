package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Mark;

/** Which mark an event between two has at each of them. */
final class Marks {
  private Marks() {}

  static Mark of(Couple couple, PersonId person, CivilStatus status) {
    if (person.equals(couple.main())) {
      return Mark.MAIN;
    }
    return status == CivilStatus.MARRIED ? Mark.SPOUSE : Mark.PARTNER;
  }
}
