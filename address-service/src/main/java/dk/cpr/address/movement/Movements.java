package dk.cpr.address.movement;

import dk.cpr.address.movement.MovementTable.Movement;
import dk.cpr.address.movement.MovementTable.Registered;
import dk.cpr.address.movement.MovementTable.State;
import dk.cpr.address.residence.Home;
import dk.cpr.address.residence.HomeFinder;
import dk.cpr.fact.store.FactLedger;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Registers movements, one transaction and one registration time each, and takes them back. */
@ApplicationScoped
class Movements {
  private static final FactKind[] KINDS = Rehousing.MOVED.toArray(FactKind[]::new);

  private final FactStore store;
  private final FactLedger ledger;
  private final HomeFinder homes;
  private final MovementTable table;

  Movements(FactStore store, FactLedger ledger, HomeFinder homes, MovementTable table) {
    this.store = store;
    this.ledger = ledger;
    this.homes = homes;
    this.table = table;
  }

  /** What a departure would do. */
  MovementView preview(NewDeparture asked) {
    return preview(asked.personId(), departure(asked, store.known(asked.personId(), KINDS)));
  }

  /** What an arrival would do. */
  MovementView preview(NewArrival asked) {
    return preview(asked.personId(), arrival(asked, store.known(asked.personId(), KINDS)));
  }

  /** What the end of a home would do. */
  MovementView preview(NewEnding asked) {
    return preview(asked.personId(), ending(asked, store.known(asked.personId(), KINDS)));
  }

  /**
   * Registers the end of a home in the caller's transaction; of somebody without home it is the
   * movement alone. The same movement again changes nothing.
   */
  void end(NewEnding asked, String by) {
    Instant at = store.lock(List.of(asked.personId()));
    if (isNew(asked.movementId(), asked.personId())) {
      write(
          asked.movementId(),
          asked.personId(),
          ending(asked, store.known(asked.personId(), KINDS)),
          report(at, by, asked.movementId()));
    }
  }

  /**
   * Registers somebody under an administrative municipality in the caller's transaction; the same
   * movement again changes nothing.
   */
  void administer(NewAdministration asked, String by) {
    Instant at = store.lock(List.of(asked.personId()));
    if (isNew(asked.movementId(), asked.personId())) {
      SourceTime effect = MovementTime.of(asked.effectFrom(), asked.effectMark());
      write(
          asked.movementId(),
          asked.personId(),
          Rules.administration(asked, store.known(asked.personId(), KINDS), effect),
          report(at, by, asked.movementId()));
    }
  }

  /** Registers a departure in the caller's transaction; the same movement again changes nothing. */
  void depart(NewDeparture asked, String by) {
    Instant at = store.lock(List.of(asked.personId()));
    if (isNew(asked.movementId(), asked.personId())) {
      write(
          asked.movementId(),
          asked.personId(),
          departure(asked, store.known(asked.personId(), KINDS)),
          report(at, by, asked.movementId()));
    }
  }

  /** Registers an arrival in the caller's transaction; the same movement again changes nothing. */
  void arrive(NewArrival asked, String by) {
    Instant at = store.lock(List.of(asked.personId()));
    if (isNew(asked.movementId(), asked.personId())) {
      write(
          asked.movementId(),
          asked.personId(),
          arrival(asked, store.known(asked.personId(), KINDS)),
          report(at, by, asked.movementId()));
    }
  }

  /**
   * Takes a movement back in the caller's transaction: what it opened is not known any more, and
   * what it ended is known again as it stood. Once more changes nothing.
   *
   * @throws ProblemException not-found; contradicts-known-fact when what it opened has been changed
   *     since
   */
  void withdraw(UUID id, String by) {
    Movement movement = find(id);
    Instant at = store.lock(List.of(movement.person()));
    if (find(id).state() == State.WITHDRAWN) {
      return;
    }
    List<StoredFact> standing =
        store.find(Stream.concat(movement.opened().stream(), movement.kept().stream()).toList());
    standing.stream()
        .filter(fact -> fact.knownTo() != null)
        .findFirst()
        .ifPresent(
            fact -> {
              throw Rehousing.contradiction(fact, "changed-since", "a movement that still stands");
            });
    Registration registration = report(at, by, id);
    List<FactLedger.Entry> again = new ArrayList<>();
    for (StoredFact fact : store.find(movement.ended())) {
      again.add(entry(movement.person(), fact.content(), as(fact, registration)));
    }
    ledger.write(standing, again, registration);
    table.withdraw(id);
  }

  /** What a movement did. */
  MovementView view(UUID id) {
    Movement movement = find(id);
    Set<UUID> opened = new HashSet<>(movement.opened());
    List<StoredFact> facts =
        store
            .find(Stream.concat(movement.opened().stream(), movement.ended().stream()).toList())
            .stream()
            .sorted(Comparator.comparing(StoredFact::kind).thenComparing(StoredFact::id))
            .toList();
    return new MovementView(
        id,
        movement.person(),
        facts.stream()
            .filter(fact -> opened.contains(fact.id()))
            .map(MovementView.Opened::of)
            .toList(),
        facts.stream()
            .filter(fact -> !opened.contains(fact.id()))
            .map(MovementView.Ended::of)
            .toList());
  }

  private boolean isNew(UUID id, PersonId person) {
    return table
        .find(id)
        .map(
            known -> {
              if (!known.person().equals(person) || known.state() == State.WITHDRAWN) {
                throw new ProblemException(ProblemType.ALREADY_REPORTED);
              }
              return false;
            })
        .orElse(true);
  }

  private static Rehousing departure(NewDeparture asked, List<StoredFact> known) {
    return Rules.departure(asked, known, MovementTime.of(asked.effectFrom(), asked.effectMark()));
  }

  private static Rehousing ending(NewEnding asked, List<StoredFact> known) {
    return Rules.ending(asked, known, MovementTime.of(asked.effectFrom(), asked.effectMark()));
  }

  private Rehousing arrival(NewArrival asked, List<StoredFact> known) {
    SourceTime effect = MovementTime.of(asked.effectFrom(), asked.effectMark());
    Home home = homes.at(asked.address(), effect);
    return Rules.arrival(
        asked, asked.careOf() == null ? home : home.careOf(asked.careOf().strip()), known, effect);
  }

  private void write(UUID id, PersonId person, Rehousing rehousing, Registration registration) {
    List<FactLedger.Entry> entries = new ArrayList<>();
    for (int i = 0; i < rehousing.kept().size(); i++) {
      Registration kept = as(rehousing.closed().get(i), registration);
      entries.add(entry(person, rehousing.kept().get(i), kept));
    }
    rehousing.opened().forEach(content -> entries.add(entry(person, content, registration)));
    List<StoredFact> written = ledger.write(rehousing.closed(), entries, registration);
    int kept = rehousing.kept().size();
    table.add(
        id,
        person,
        new Registered(
            written.subList(kept, written.size()),
            written.subList(0, kept),
            rehousing.closed(),
            registration.at()));
  }

  private Movement find(UUID id) {
    return table.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static MovementView preview(PersonId person, Rehousing rehousing) {
    return new MovementView(
        null,
        person,
        rehousing.opened().stream().map(MovementView.Opened::of).toList(),
        rehousing.closed().stream().map(MovementView.Ended::of).toList());
  }

  private static FactLedger.Entry entry(
      PersonId person, FactContent content, Registration registration) {
    return new FactLedger.Entry(person, new FactStore.Opening(content, registration));
  }

  private static Registration as(StoredFact fact, Registration registration) {
    return fact.verified() ? registration : registration.unverified();
  }

  private static Registration report(Instant at, String by, UUID movement) {
    return Registration.report(at, by, "event:" + movement);
  }
}
