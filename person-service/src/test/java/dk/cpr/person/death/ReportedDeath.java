package dk.cpr.person.death;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;

/** A death for the tests of other rooms. */
public final class ReportedDeath {
  private ReportedDeath() {}

  public static LifeEvent of(PersonId person, SourceTime effect) {
    return new Death(EventKind.DEATH, effect, person);
  }
}
