package dk.cpr.kit.correction;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.receipt.ReceiptDoor;
import dk.cpr.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Receipts for the facts that are told of beside those that a correction names. */
@ApplicationScoped
class CorrectionReceipts {
  private static final String PURPOSE = "correction";
  private static final String LEGAL_BASIS = "GDPR art. 16";

  private final ReceiptDoor door;
  private final Caller caller;

  CorrectionReceipts(@RestClient ReceiptDoor door, Caller caller) {
    this.door = door;
    this.caller = caller;
  }

  /** Returns when a receipt stands for each person of whom another fact is told. */
  void leave(Correction correction, String document) {
    Map<PersonId, TreeSet<String>> told =
        Objects.requireNonNullElse(correction.dependents(), List.<Dependent>of()).stream()
            .collect(
                Collectors.groupingBy(
                    Dependent::personId,
                    Collectors.mapping(Dependent::kind, Collectors.toCollection(TreeSet::new))));
    told.forEach(
        (person, kinds) ->
            door.receipt(
                UUID.randomUUID().toString(),
                new ReceiptDoor.Receipt(
                    person,
                    caller.organisation(),
                    caller.user(),
                    caller.client(),
                    List.copyOf(kinds),
                    PURPOSE,
                    LEGAL_BASIS,
                    document)));
  }
}
