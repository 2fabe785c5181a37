package dk.cpr.person.undertaking;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Sender;
import dk.cpr.person.saga.Saga;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported event that needs other services, and how far it has come.
 *
 * @param id also of the event that it becomes
 * @param person the main person
 * @param report what is kept of the report, JSON of the plan's own type
 * @param stepName the next step; {@link #FACTS} when only those are left
 * @param refusal slug of the refusal that undoes it
 * @param objection what it contradicts, where that was the refusal
 */
record Undertaking(
    UUID id,
    EventKind kind,
    PersonId person,
    Sender sender,
    String report,
    Saga.Status status,
    String stepName,
    @Nullable String refusal,
    @Nullable Objection objection,
    int attempts,
    UUID leaseOwner)
    implements Saga {
  /** The last step of every plan: the facts here. */
  static final String FACTS = "FACTS";
}
