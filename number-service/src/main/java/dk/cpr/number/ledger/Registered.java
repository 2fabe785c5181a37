package dk.cpr.number.ledger;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Where an act stands in the ledger. This is what is stored of an answer: the numbers of the act
 * are found by it, and it holds none.
 *
 * @param personId whose numbers
 * @param at registration time
 */
@RegisterForReflection
public record Registered(PersonId personId, Instant at) {
  /** The act that brought a number into its state. */
  public static Registered of(KnownNumber number) {
    return new Registered(number.personId(), number.knownFrom());
  }
}
