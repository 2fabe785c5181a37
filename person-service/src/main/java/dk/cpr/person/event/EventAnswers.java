package dk.cpr.person.event;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.receipt.ReceiptDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The answer to who reports (law 3). Of those the report names it tells what the report did; whom
 * it touches beside them, and which fact stands against it, only when a receipt of that stands.
 */
@ApplicationScoped
class EventAnswers {
  private static final Logger LOG = Logger.getLogger(EventAnswers.class);
  private static final String PURPOSE = "life-event-report";
  private static final String LEGAL_BASIS = "CPR-loven";

  private final ReceiptDoor disclosure;

  EventAnswers(@RestClient ReceiptDoor disclosure) {
    this.disclosure = disclosure;
  }

  /** What was registered; without those whose receipt could not be written. */
  EventView of(Happened happened, Sender to) {
    List<EventView.Person> persons = new ArrayList<>();
    for (Happened.Person one : happened.persons()) {
      EventView.Person view = one.view();
      if (one.naming() == Happened.Naming.NAMED || isReceipted(view, to, happened)) {
        persons.add(view);
      }
    }
    return EventView.of(happened, persons);
  }

  /**
   * What would be registered, with a receipt for everyone it tells of: no event stays behind to
   * show who asked. An answer that left somebody out would mislead, so without receipts none is
   * given.
   */
  EventView preview(
      LifeEvent event, Collection<Touched> touched, List<EventView.Person> elsewhere, Sender to) {
    List<EventView.Person> persons =
        EventView.joined(touched.stream().map(EventAnswers::view).toList(), elsewhere);
    for (EventView.Person person : persons) {
      boolean named = event.named().contains(person.personId());
      List<String> told = named ? person.kinds() : ofTouched(person);
      if (!told.isEmpty() && !event.newcomers().contains(person.personId())) {
        receipt(person.personId(), told, to, event.kind().wireName());
      }
    }
    return EventView.preview(event.kind(), persons);
  }

  /** The problem, when its fact is receipted. */
  ProblemException refusal(Objection objection, Sender to, EventKind kind) {
    @Nullable KnownFact fact = objection.fact();
    if (fact != null) {
      receipt(fact.personId(), List.of(fact.kind()), to, kind.wireName());
    }
    return objection.problem();
  }

  private boolean isReceipted(EventView.Person view, Sender to, Happened happened) {
    try {
      receipt(view.personId(), ofTouched(view), to, happened.id().toString());
      return true;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf("event %s: answered without a person: %s", happened.id(), e.getMessage());
      return false;
    }
  }

  /** That the main person has such a relative is told also where only the event is new. */
  private static List<String> ofTouched(EventView.Person person) {
    return person.kinds().isEmpty() ? List.of(FactKind.EVENT.wireName()) : person.kinds();
  }

  private void receipt(PersonId person, List<String> kinds, Sender to, String reference) {
    disclosure.receipt(
        UUID.randomUUID().toString(),
        new ReceiptDoor.Receipt(
            person,
            to.organisation(),
            to.user(),
            to.client(),
            kinds,
            PURPOSE,
            LEGAL_BASIS,
            reference));
  }

  private static EventView.Person view(Touched one) {
    return new EventView.Person(
        one.person(),
        one.mark().code(),
        one.opened().stream().map(EventView.Opened::of).toList(),
        one.closed().stream()
            .map(known -> new EventView.Ended(known.fact().id(), known.fact().kind()))
            .toList());
  }
}
