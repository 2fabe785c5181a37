package dk.cpr.person.birth;

import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.peer.DisclosureService;
import dk.cpr.person.peer.NumberService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The answer to the hospital. The number is in it only when a receipt of that stands at
 * disclosure-service (law 3); without one, the hospital is told everything else.
 */
@ApplicationScoped
class BirthAnswers {
  private static final Logger LOG = Logger.getLogger(BirthAnswers.class);
  private static final String PURPOSE = "birth-report";
  private static final String LEGAL_BASIS = "CPR-loven § 3";
  private static final List<String> FIELDS = List.of("number.current");

  private final NumberService numbers;
  private final DisclosureService disclosure;

  BirthAnswers(@RestClient NumberService numbers, @RestClient DisclosureService disclosure) {
    this.numbers = numbers;
    this.disclosure = disclosure;
  }

  /** Who is told. */
  record Recipient(String organisation, String user, String client) {}

  BirthView answer(Birth birth, Recipient to) {
    BirthView view = BirthView.of(birth);
    if (birth.status() != Birth.Status.DONE) {
      return view;
    }
    try {
      return withNumber(view, to);
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf("birth %s: answered without the number: %s", birth.id(), e.getMessage());
      return view;
    }
  }

  private BirthView withNumber(BirthView view, Recipient to) {
    List<NumberService.NumberOf> found =
        numbers.numbersOf(new NumberService.PersonsAsked(List.of(view.personId()))).numbers();
    if (found.isEmpty()) {
      return view;
    }
    disclosure.receipt(
        UUID.randomUUID().toString(),
        new DisclosureService.Receipt(
            view.personId(),
            to.organisation(),
            to.user(),
            to.client(),
            FIELDS,
            PURPOSE,
            LEGAL_BASIS,
            view.birthId().toString()));
    return view.with(found.getFirst().number());
  }
}
