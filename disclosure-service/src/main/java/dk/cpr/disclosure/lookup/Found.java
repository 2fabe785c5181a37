package dk.cpr.disclosure.lookup;

import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.Map;

/**
 * What one look-up read.
 *
 * @param person who answers: the survivor, when a duplicate was asked for
 * @param state state of the number asked for, or of the person's own
 * @param right whether the right still held
 * @param coverage whether the right covers the person
 * @param shield protection of the person
 * @param guardian protection of the person's guardian, where the guardian is asked for
 * @param number fields of the number, as asked for
 */
record Found(
    PersonId person,
    String state,
    Check right,
    Check coverage,
    Shield shield,
    Shield guardian,
    Map<String, Object> number,
    List<Guarded<Fact>> facts) {

  /** How a condition turned out. */
  enum Check {
    HOLDS,
    FAILS;

    static Check of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }
  }
}
