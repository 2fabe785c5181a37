package dk.cpr.person.event;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An event that is registered. */
record Happened(UUID id, EventKind kind, Instant at, String organisation, List<Person> persons) {

  /** Puts the persons in one order, so that the answer to a repeated report is the same. */
  Happened {
    persons =
        persons.stream()
            .sorted(Comparator.comparing(Person::mark).thenComparing(Person::person))
            .toList();
  }

  /** One who was touched, with the facts that are new and those that ended. */
  record Person(
      PersonId person,
      String mark,
      Naming naming,
      List<StoredFact> opened,
      List<StoredFact> ended) {

    EventView.Person view() {
      return new EventView.Person(
          person,
          mark,
          opened.stream().map(EventView.Opened::of).toList(),
          ended.stream().map(fact -> new EventView.Ended(fact.id(), fact.kind())).toList());
    }
  }

  /** Whether the report named the person. */
  enum Naming {
    NAMED,
    TOUCHED
  }
}
