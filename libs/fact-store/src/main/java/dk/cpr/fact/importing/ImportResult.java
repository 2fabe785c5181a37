package dk.cpr.fact.importing;

import dk.cpr.kernel.person.PersonId;
import java.util.List;

/** What became of each person of a batch, in its order. */
public record ImportResult(List<Person> persons) {

  /**
   * Counts of one person.
   *
   * @param setAside facts that were not registered, each with its index in the request and a
   *     reason; index -1 is the whole person
   * @param gap whether changes ended nothing because the delivery before them never came
   */
  public record Person(
      PersonId personId,
      int opened,
      int closed,
      int unchanged,
      int unverified,
      List<SetAside> setAside,
      boolean gap) {

    static Person whole(PersonId personId, String reason) {
      return new Person(personId, 0, 0, 0, 0, List.of(new SetAside(-1, reason)), false);
    }
  }

  /** A fact that was not registered, and why. */
  public record SetAside(int fact, String reason) {}
}
