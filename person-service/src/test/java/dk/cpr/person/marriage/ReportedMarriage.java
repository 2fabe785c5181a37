package dk.cpr.person.marriage;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import dk.cpr.person.named.PersonOrName;

/** A marriage for the tests of other rooms. */
public final class ReportedMarriage {
  private ReportedMarriage() {}

  public static LifeEvent of(PersonId one, PersonId other, SourceTime effect) {
    return new Entering(
        EventKind.MARRIAGE,
        effect,
        new Couple(one, new PersonOrName(null, other, null, null)),
        CommonChildren.JOINT);
  }
}
