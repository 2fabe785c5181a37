package dk.cpr.person.receipt;

import dk.cpr.fact.receipt.ReceiptDoor;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the receipts of one answer, all of them or none. An exception of the client means that
 * there are none, so there must be no answer.
 */
@ApplicationScoped
public class ReportReceipts {
  /** That somebody is in the register is told also where no fact is. */
  private static final List<String> EXISTENCE = List.of(FactKind.EVENT.wireName());

  private static final List<String> ATTEMPT = List.of("attempt");

  private final ReceiptDoor disclosure;

  ReportReceipts(@RestClient ReceiptDoor disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * Returns when a receipt stands for each of them.
   *
   * @param told names of what is told of each, never values; none is existence
   */
  public void leave(Recipient to, Reason why, Map<PersonId, ? extends Collection<String>> told) {
    if (!told.isEmpty()) {
      leave(
          told.entrySet().stream()
              .map(one -> receipt(one.getKey(), names(one.getValue()), to, why))
              .toList());
    }
  }

  /** Returns when a receipt stands of an answer that tells of these persons, and no fact. */
  public void existence(Recipient to, Reason why, Collection<PersonId> persons) {
    leave(to, why, persons.stream().distinct().collect(Collectors.toMap(p -> p, p -> EXISTENCE)));
  }

  /**
   * Returns when a trace without person stands: of a report that named somebody unknown, whose
   * number was annulled, or whom the caller may not report about.
   */
  public void attempt(Recipient to, Reason why) {
    leave(List.of(receipt(null, ATTEMPT, to, why)));
  }

  private void leave(List<ReceiptDoor.Receipt> receipts) {
    disclosure.receipts(UUID.randomUUID().toString(), new ReceiptDoor.Batch(receipts));
  }

  private static List<String> names(Collection<String> told) {
    return told.isEmpty() ? EXISTENCE : told.stream().distinct().toList();
  }

  private static ReceiptDoor.Receipt receipt(
      @Nullable PersonId person, List<String> fields, Recipient to, Reason why) {
    return new ReceiptDoor.Receipt(
        person,
        to.organisation(),
        to.user(),
        to.client(),
        fields,
        why.purpose(),
        why.legalBasis(),
        why.reference());
  }
}
