package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.saga.Saga;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported birth and how far it has come.
 *
 * @param child the child's person id, from which every remote step derives its key
 * @param organisation CVR number of the hospital
 * @param step the next step forward; where it was refused, the one that was
 * @param refusal slug of the refusal that undoes it
 * @param attempts attempts since the last step that succeeded
 * @param leaseOwner who works on it
 */
record Birth(
    UUID id,
    PersonId child,
    String organisation,
    BirthReport report,
    Saga.Status status,
    Step step,
    SharedResidence sharedResidence,
    @Nullable String refusal,
    int attempts,
    UUID leaseOwner)
    implements Saga {

  enum Step {
    NUMBER,
    /** Before the address: what it guards must never stand unguarded (law 5). */
    PROTECTION,
    ADDRESS,
    /** Once more: a protection may have come in between. */
    PROTECTION_SINCE,
    CUSTODY,
    FACTS
  }

  /** A birth that was just reported, held by whoever reports it. */
  static Birth reported(String organisation, BirthReport report) {
    return new Birth(
        PersonId.newId().value(),
        PersonId.newId(),
        organisation,
        report,
        Saga.Status.RUNNING,
        Step.NUMBER,
        SharedResidence.NOT_ASKED,
        null,
        0,
        UUID.randomUUID());
  }

  @Override
  public String stepName() {
    return step.name();
  }
}
