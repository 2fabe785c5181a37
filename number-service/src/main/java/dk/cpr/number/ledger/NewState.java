package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A state to be registered.
 *
 * @param personId whose number it is; a number that is known keeps its person
 * @param reason why it is given here, null when it was given elsewhere
 */
public record NewState(
    Personnummer number, PersonId personId, Life life, @Nullable Reason reason) {}
