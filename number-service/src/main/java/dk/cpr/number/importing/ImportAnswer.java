package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param numbers the person of every number in the batch, successors too, that has one now; also of
 *     numbers whose statement was set aside when they were known before
 * @param setAside statements that were not registered
 */
record ImportAnswer(List<NumberPerson> numbers, List<SetAside> setAside) {

  /** A number and whose it is. */
  record NumberPerson(Personnummer number, PersonId personId) {}

  /**
   * A statement that was not registered.
   *
   * @param index its place in the batch, from 0
   * @param reason slug, with the field after a colon where one is at fault
   */
  record SetAside(int index, String reason) {}
}
