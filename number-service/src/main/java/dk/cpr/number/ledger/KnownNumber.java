package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number as the register knows it now.
 *
 * @param reason why it was given here, null when it came by import
 * @param knownFrom registration time of its state
 * @param sourceDate production date of the import that said so, null when it was registered here
 */
public record KnownNumber(
    Personnummer number,
    PersonId personId,
    Life life,
    @Nullable Reason reason,
    Instant knownFrom,
    @Nullable LocalDate sourceDate) {

  /** Whether it is the first number that this register gave to the person. */
  public boolean isGivenFirst() {
    return reason != null && reason.isFirst();
  }
}
