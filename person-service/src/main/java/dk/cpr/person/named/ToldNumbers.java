package dk.cpr.person.named;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells a reporter the number that its report gave somebody: only when a receipt of that stands at
 * disclosure-service (law 3). Without one, the reporter is told everything else.
 */
@ApplicationScoped
public class ToldNumbers {
  private static final Logger LOG = Logger.getLogger(ToldNumbers.class);
  private static final List<String> FIELDS = List.of("number.current");

  private final NumberService numbers;
  private final ReportReceipts receipts;

  ToldNumbers(@RestClient NumberService numbers, ReportReceipts receipts) {
    this.numbers = numbers;
    this.receipts = receipts;
  }

  /** The person's current number, if there is one and its receipt could be written. */
  public Optional<Personnummer> tell(PersonId person, Recipient to, Reason why) {
    try {
      Optional<Personnummer> found =
          numbers.numbersOf(new NumberService.PersonsAsked(List.of(person))).numbers().stream()
              .map(NumberService.NumberOf::number)
              .findFirst();
      found.ifPresent(ignored -> receipts.leave(to, why, Map.of(person, FIELDS)));
      return found;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf(
          "%s %s: answered without the number: %s", why.purpose(), why.reference(), e.getMessage());
      return Optional.empty();
    }
  }
}
