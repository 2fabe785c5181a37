package dk.cpr.importer.load;

import dk.cpr.importer.delivery.ImportReasons;
import dk.cpr.importer.door.DeliveryExtent;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.door.PersonTaken;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A person on the way to the services: what is still to be sent and what was left behind. */
final class Outgoing {
  private static final String NAME_AND_ADDRESS = "0001";
  private static final String CONTRADICTS = "contradicts-known-fact";

  private final Identity identity;
  private final List<LineFault> faults;
  private final List<Item> items;
  private boolean stopped;
  private boolean isWithheld;

  /** A fact with its references resolved, and the line it stands in. */
  record Item(MappedFact origin, FactContent content) {
    LineFault fault(String reason) {
      return new LineFault(
          origin.line(), origin.recordType(), origin.template().kind().wireName(), reason);
    }
  }

  /**
   * Who it is.
   *
   * @param firstLine line number of the record 001
   * @param incomplete kinds of which a line was damaged
   * @param extent what the delivery may do to what is known
   */
  record Identity(
      PersonId person, long firstLine, Set<FactKind> incomplete, DeliveryExtent extent) {}

  Outgoing(Identity identity, List<Item> items, List<LineFault> faults) {
    this.identity = identity;
    this.items = new ArrayList<>(items);
    this.faults = new ArrayList<>(faults);
  }

  List<LineFault> faults() {
    return faults;
  }

  int size() {
    return items.size();
  }

  /** Whether no further service shall hear of the person. */
  boolean isStopped() {
    return stopped;
  }

  List<Item> of(Owner owner) {
    return items.stream().filter(item -> item.content().kind().owner() == owner).toList();
  }

  PersonFacts wire(Owner owner) {
    return new PersonFacts(
            identity.person().toString(),
            "line " + identity.firstLine(),
            of(owner).stream()
                .map(item -> PersonFacts.fact(item.content(), item.origin().provenance()))
                .toList(),
            null,
            isWithheld ? DeliveryExtent.ADDITIONS.name() : identity.extent().name())
        .incomplete(
            identity.incomplete().stream()
                .filter(kind -> kind.owner() == owner)
                .collect(Collectors.toSet()));
  }

  /** Notes what a service made of what it was sent. */
  void taken(Owner owner, PersonTaken result) {
    if (result.gap()) {
      faults.add(new LineFault(identity.firstLine(), "001", "", ImportReasons.GAP));
    }
    List<Item> sent = of(owner);
    for (PersonTaken.SetAside aside : result.setAside()) {
      List<Item> meant = aside.fact() < 0 ? sent : List.of(sent.get(aside.fact()));
      meant.forEach(item -> faults.add(fault(item, aside.reason())));
    }
    if (owner == Owner.PROTECTION) {
      protectionTaken(sent, result);
    }
  }

  /**
   * A person of whom there is nothing else, or whose protections were not registered, is not sent
   * any further; one of whom a single name and address protection was not, goes on without name and
   * address. What contradicts a protection that is known leaves that protection in force.
   */
  private void protectionTaken(List<Item> sent, PersonTaken result) {
    stopped = items.stream().allMatch(item -> item.content().kind().owner() == Owner.PROTECTION);
    for (PersonTaken.SetAside aside : result.setAside()) {
      if (aside.fact() < 0) {
        leave(item -> item.content().kind().owner() != Owner.PROTECTION, aside.reason());
        stopped = true;
      } else if (isNameAndAddress(sent.get(aside.fact())) && !aside.reason().equals(CONTRADICTS)) {
        withhold(ImportReasons.PROTECTION_REFUSED);
      }
    }
  }

  /** Takes name and address off; what is known of them is not told more widely by that. */
  private void withhold(String reason) {
    leave(item -> item.content().kind().isGuarded(), reason);
    isWithheld = true;
  }

  private void leave(Predicate<Item> which, String reason) {
    List<Item> left = items.stream().filter(which).toList();
    left.forEach(item -> faults.add(item.fault(reason)));
    items.removeAll(left);
  }

  private static boolean isNameAndAddress(Item item) {
    FactContent content = item.content();
    return content.kind() == FactKind.PROTECTION
        && content.standing() == Standing.VALID
        && content.slot().equals(NAME_AND_ADDRESS);
  }

  /** A reason may name a field behind a colon. */
  private static LineFault fault(Item item, String reason) {
    int colon = reason.indexOf(':');
    LineFault whole = item.fault(colon < 0 ? reason : reason.substring(0, colon));
    return colon < 0
        ? whole
        : new LineFault(
            whole.line(), whole.recordType(), reason.substring(colon + 1), whole.reason());
  }
}
