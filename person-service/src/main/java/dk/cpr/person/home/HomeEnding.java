package dk.cpr.person.home;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.saga.Saga;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a home at address-service, which follows from an event that is registered.
 *
 * @param id of the event
 * @param person whose home
 * @param refusal slug of what turned it round
 */
record HomeEnding(
    UUID id,
    PersonId person,
    LostHome cause,
    SourceTime effect,
    Saga.Status status,
    String stepName,
    @Nullable String refusal,
    int attempts,
    UUID leaseOwner)
    implements Saga {
  /** The only step. */
  static final String STEP = "ADDRESS";

  /** Why it turns round when nobody refused it. */
  static final String UNDONE = "event-undone";

  boolean isUndone() {
    return UNDONE.equals(refusal);
  }

  AddressService.Ending asked() {
    return asked(id, person, cause, effect);
  }

  static AddressService.Ending asked(UUID id, PersonId person, LostHome cause, SourceTime effect) {
    return new AddressService.Ending(
        id,
        person,
        cause.name(),
        effect.text(),
        effect.uncertain() ? SourceTime.UNCERTAIN_MARK : null);
  }
}
