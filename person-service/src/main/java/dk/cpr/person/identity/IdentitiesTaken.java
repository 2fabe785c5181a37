package dk.cpr.person.identity;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;

/**
 * Whose the numbers are.
 *
 * @param setAside rows that were not taken, each with its index in the request and a reason
 */
public record IdentitiesTaken(List<Identity> numbers, List<SetAside> setAside) {

  /** A number and its person. */
  public record Identity(Personnummer number, PersonId personId) {}

  /** A row that was not taken, and why. */
  public record SetAside(int index, String reason) {}
}
