package dk.cpr.fact.desk;

import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.receipt.ReceiptDoor;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Receipts of answers to corrections, all of an answer or none. */
@ApplicationScoped
class CorrectionReceipts {
  private static final String PURPOSE = "correction";
  private static final String LEGAL_BASIS = "GDPR art. 16";
  private static final List<String> ATTEMPT = List.of("attempt");

  private final ReceiptDoor door;
  private final Caller caller;

  CorrectionReceipts(@RestClient ReceiptDoor door, Caller caller) {
    this.door = door;
    this.caller = caller;
  }

  /** Returns when a receipt stands for each person of whom the answer tells. */
  void leave(Correction correction, String document) {
    Map<PersonId, TreeSet<String>> told = new LinkedHashMap<>();
    correction.facts().forEach(fact -> add(told, fact.personId(), fact.kind()));
    Stream.ofNullable(correction.dependents())
        .flatMap(List::stream)
        .forEach(dependent -> add(told, dependent.personId(), dependent.kind()));
    leave(told, document);
  }

  /** The same of a refusal, which tells something of each fact that it was about. */
  void leave(List<StoredFact> facts, String document) {
    Map<PersonId, TreeSet<String>> told = new LinkedHashMap<>();
    facts.forEach(fact -> add(told, fact.personId(), fact.kind()));
    leave(told, document);
  }

  /** Returns when a trace without person stands, of facts that are unknown or not the caller's. */
  void attempt(String document) {
    door.receipts(
        UUID.randomUUID().toString(),
        new ReceiptDoor.Batch(List.of(receipt(null, ATTEMPT, document))));
  }

  private void leave(Map<PersonId, TreeSet<String>> told, String document) {
    door.receipts(
        UUID.randomUUID().toString(),
        new ReceiptDoor.Batch(
            told.entrySet().stream()
                .map(one -> receipt(one.getKey(), List.copyOf(one.getValue()), document))
                .toList()));
  }

  private static void add(Map<PersonId, TreeSet<String>> told, PersonId person, String kind) {
    told.computeIfAbsent(person, key -> new TreeSet<>()).add(kind);
  }

  private ReceiptDoor.Receipt receipt(
      @Nullable PersonId person, List<String> kinds, String document) {
    return new ReceiptDoor.Receipt(
        person,
        caller.organisation(),
        caller.user(),
        caller.client(),
        kinds,
        PURPOSE,
        LEGAL_BASIS,
        document);
  }
}
