package dk.cpr.importer.load;

import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.door.PersonTaken;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.ImportReport.Facts;
import dk.cpr.kernel.fact.Owner;
import java.util.ArrayList;
import java.util.List;

/** Up to fifty persons that go to the services together, their protections first. */
final class PersonBatch {
  /** Protection before address, address before what names the person. */
  private static final List<Owner> ORDER = List.of(Owner.PROTECTION, Owner.ADDRESS, Owner.PERSON);

  private static final int MOST_FACTS = 1500;
  private final List<Outgoing> persons = new ArrayList<>();
  private int facts;

  void add(Outgoing person) {
    persons.add(person);
    facts += person.size();
  }

  boolean isEmpty() {
    return persons.isEmpty();
  }

  boolean isFullFor(Outgoing next) {
    return persons.size() == PersonFacts.MOST_PERSONS || facts + next.size() > MOST_FACTS;
  }

  void send(ImportDoors doors, DeliverySource source, FileTally tally) {
    List<Outgoing> going = new ArrayList<>(persons);
    for (Owner owner : ORDER) {
      if (!going.isEmpty()) {
        send(
            owner,
            going,
            doors.facts(RegisterService.of(owner), source, wire(owner, going)),
            tally);
      }
      going.removeIf(Outgoing::isStopped);
    }
    persons.forEach(person -> tally.faults(person.faults()));
  }

  private static List<PersonFacts> wire(Owner owner, List<Outgoing> going) {
    return going.stream().map(person -> person.wire(owner)).toList();
  }

  private static void send(
      Owner owner, List<Outgoing> going, List<PersonTaken> results, FileTally tally) {
    for (int i = 0; i < going.size(); i++) {
      Outgoing person = going.get(i);
      PersonTaken result = results.get(i);
      int sent = person.of(owner).size();
      int setAside =
          result.setAside().stream().mapToInt(aside -> aside.fact() < 0 ? sent : 1).sum();
      tally.facts(
          RegisterService.of(owner),
          new Facts(
              sent,
              result.opened(),
              result.closed(),
              result.unchanged(),
              result.unverified(),
              setAside));
      person.taken(owner, result);
    }
  }
}
