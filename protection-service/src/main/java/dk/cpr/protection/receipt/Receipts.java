package dk.cpr.protection.receipt;

import dk.cpr.fact.receipt.ReceiptDoor;
import dk.cpr.fact.receipt.ReceiptDoor.Receipt;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.protection.access.PeerCalls;
import dk.cpr.protection.access.PersonAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Leaves receipts for the caller; without them nothing is told. */
@ApplicationScoped
public class Receipts {
  private static final String PURPOSE = "protection";
  private static final String LEGAL_BASIS = "CPR-loven §§ 28-29";
  private static final String CORRECTION = "correction";

  private final ReceiptDoor door;
  private final Caller caller;
  private final PersonAccess access;

  Receipts(@RestClient ReceiptDoor door, Caller caller, PersonAccess access) {
    this.door = door;
    this.caller = caller;
    this.access = access;
  }

  /** Why something is told, and the caller's own reference. */
  private record Grounds(String purpose, String basis, String reference) {}

  /**
   * Returns when a receipt stands for each person.
   *
   * @throws ProblemException peer-unavailable: there is no receipt, so there must be no answer
   */
  @Transactional(Transactional.TxType.NEVER)
  public void tell(Collection<PersonId> persons, List<String> fields) {
    persons.stream().distinct().forEach(person -> leave(receipt(person, fields)));
  }

  /** The same for persons whose facts are told of where they are corrected. */
  @Transactional(Transactional.TxType.NEVER)
  public void tellOfCorrection(Map<PersonId, TreeSet<String>> told, String document) {
    told.forEach(
        (person, kinds) ->
            leave(
                receipt(
                    person,
                    List.copyOf(kinds),
                    new Grounds(CORRECTION, "GDPR art. 16", document))));
  }

  /**
   * A receipt whose recipient is a creditor who may have an address on a documented claim.
   *
   * @param act the caller's key of the act: one receipt, however often it is tried
   */
  @Transactional(Transactional.TxType.NEVER)
  public void tellCreditor(String act, PersonId person, @Nullable String cvr, String name) {
    String key =
        UUID.nameUUIDFromBytes((caller.client() + "|" + act).getBytes(StandardCharsets.UTF_8))
            .toString();
    Receipt receipt =
        new Receipt(
            person,
            cvr == null ? "" : cvr,
            name,
            caller.client(),
            List.of(FactKind.RESIDENCE.wireName()),
            "creditor-claim",
            "CPR-loven § 42",
            key);
    PeerCalls.ask(ProblemType.PEER_UNAVAILABLE, () -> left(key, receipt));
  }

  /**
   * Does something that may be refused because of what is known. A refusal that names a protection
   * leaves when its receipt stands.
   */
  @Transactional(Transactional.TxType.NEVER)
  public <T> T before(Supplier<T> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      named(e).forEach((person, kinds) -> leave(receipt(person, kinds)));
      throw e;
    }
  }

  private static Map<PersonId, List<String>> named(ProblemException e) {
    return e.problem().contradicts().stream()
        .collect(
            Collectors.groupingBy(
                KnownFact::personId,
                Collectors.mapping(
                    KnownFact::kind,
                    Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), List::copyOf))));
  }

  /** A problem that names the fact that stands against a request. */
  public static ProblemException contradicting(StoredFact fact, String detail) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT, detail)
        .contradicting(new KnownFact(fact.id(), fact.kind(), fact.personId(), fact.knownFrom()));
  }

  private Receipt receipt(PersonId person, List<String> fields) {
    return receipt(person, fields, new Grounds(PURPOSE, LEGAL_BASIS, PURPOSE));
  }

  private Receipt receipt(PersonId person, List<String> fields, Grounds grounds) {
    return new Receipt(
        person,
        caller.organisation(),
        access.user(),
        caller.client(),
        fields,
        grounds.purpose(),
        grounds.basis(),
        grounds.reference());
  }

  private void leave(Receipt receipt) {
    PeerCalls.ask(ProblemType.PEER_UNAVAILABLE, () -> left(UUID.randomUUID().toString(), receipt));
  }

  private boolean left(String key, Receipt receipt) {
    door.receipt(key, receipt);
    return true;
  }
}
