package dk.cpr.kit.fact;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Registers persons from an extract as the difference to what earlier imports said: what is the
 * same stays, what is new is opened, what a later extract no longer holds is closed. The same or an
 * older production date with other facts sets a person aside. All are locked, read and written
 * together.
 */
@ApplicationScoped
class ImportTransaction {
  private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);

  private final Sql sql;
  private final FactStore store;
  private final FactLedger ledger;
  private final ImportReading reading;
  private final Instance<ImportCheck> checks;

  ImportTransaction(
      Sql sql,
      FactStore store,
      FactLedger ledger,
      ImportReading reading,
      Instance<ImportCheck> checks) {
    this.sql = sql;
    this.store = store;
    this.ledger = ledger;
    this.reading = reading;
    this.checks = checks;
  }

  private record Previous(LocalDate date, String digest) {}

  /** What is done to one person. */
  private record Difference(
      ImportBatch.Person person,
      Plan plan,
      List<StoredFact> gone,
      List<FactStore.Opening> openings) {
    ImportResult.Person result() {
      return plan.result(person.personId(), openings, gone.size());
    }

    Stream<FactLedger.Entry> entries() {
      return openings.stream().map(opening -> new FactLedger.Entry(person.personId(), opening));
    }
  }

  /** Gives what became of each, in the order given; no person is in it twice. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<ImportResult.Person> register(
      ImportSource source, List<ImportBatch.Person> persons, String by) {
    List<PersonId> ids = persons.stream().map(ImportBatch.Person::personId).toList();
    Registration registration = Registration.imported(store.lock(ids), by, source);
    Map<PersonId, Previous> previous = previous(ids, source);
    Map<PersonId, ImportResult.Person> results = new HashMap<>();
    List<ImportBatch.Person> news = new ArrayList<>();
    for (ImportBatch.Person person : persons) {
      Previous earlier = previous.get(person.personId());
      if (earlier == null || source.productionDate().isAfter(earlier.date())) {
        news.add(person);
      } else {
        results.put(person.personId(), repeated(person, source, earlier));
      }
    }
    List<Difference> differences = differences(news, registration);
    write(differences, registration);
    remember(differences, source);
    differences.forEach(one -> results.put(one.person().personId(), one.result()));
    return ids.stream().map(id -> Objects.requireNonNull(results.get(id))).toList();
  }

  private List<Difference> differences(
      List<ImportBatch.Person> persons, Registration registration) {
    if (persons.isEmpty()) {
      return List.of();
    }
    List<PersonId> ids = persons.stream().map(ImportBatch.Person::personId).toList();
    Map<PersonId, List<StoredFact>> known =
        store.known(ids, ALL).stream().collect(Collectors.groupingBy(StoredFact::personId));
    return persons.stream()
        .map(
            person ->
                difference(person, known.getOrDefault(person.personId(), List.of()), registration))
        .toList();
  }

  private static ImportResult.Person repeated(
      ImportBatch.Person person, ImportSource source, Previous previous) {
    if (source.productionDate().isBefore(previous.date())) {
      return ImportResult.Person.whole(person.personId(), "older-than-known");
    }
    if (!FactDigest.of(person.facts()).equals(previous.digest())) {
      return ImportResult.Person.whole(person.personId(), "met-twice-with-different-facts");
    }
    return new ImportResult.Person(person.personId(), 0, 0, person.facts().size(), 0, List.of());
  }

  private Difference difference(
      ImportBatch.Person person, List<StoredFact> known, Registration registration) {
    Map<FactContent, StoredFact> held = new HashMap<>();
    List<FactContent> standing = new ArrayList<>();
    Set<FactContent> said = new HashSet<>();
    for (StoredFact fact : known) {
      FactContent content = fact.content();
      if (fact.origin() == Origin.IMPORT && !held.containsKey(content)) {
        held.put(content, fact);
      } else {
        standing.add(content);
      }
      said.addAll(said(fact, content));
    }
    Plan plan = reading.plan(person, said, registration);
    List<StoredFact> gone =
        plan.gone(held, Objects.requireNonNull(registration.source()).key()).stream()
            .filter(fact -> !person.isIncomplete(fact.kind()))
            .toList();
    held.forEach(
        (content, fact) -> {
          if (!gone.contains(fact)) {
            standing.add(content);
          }
        });
    return new Difference(person, plan, gone, plan.withoutContradictions(standing));
  }

  /** What is not opened again: also what was corrected here and an extract repeats. */
  private static List<FactContent> said(StoredFact fact, FactContent content) {
    if (fact.origin() == Origin.IMPORT) {
      return List.of(content);
    }
    return content.standing() == Standing.VALID
        ? List.of()
        : List.of(content, content.standing(Standing.VALID));
  }

  private void write(List<Difference> differences, Registration registration) {
    List<StoredFact> gone = differences.stream().flatMap(d -> d.gone().stream()).toList();
    List<FactLedger.Entry> entries = differences.stream().flatMap(Difference::entries).toList();
    if (gone.isEmpty() && entries.isEmpty()) {
      return;
    }
    List<StoredFact> opened = ledger.write(gone, entries, registration);
    int from = 0;
    for (Difference one : differences) {
      List<StoredFact> own = opened.subList(from, from + one.openings().size());
      from += own.size();
      if (!own.isEmpty()) {
        checks.forEach(check -> check.opened(own));
      }
    }
  }

  private Map<PersonId, Previous> previous(List<PersonId> persons, ImportSource source) {
    Map<PersonId, Previous> previous = new HashMap<>();
    sql.list(
        """
        select person_id, production_date, digest from fact_import
        where person_id = any(?) and source = ?
        """,
        row ->
            previous.put(
                new PersonId(Sql.uuid(row, "person_id")),
                new Previous(row.getObject(2, LocalDate.class), row.getString(3))),
        persons.stream().map(PersonId::value).toArray(UUID[]::new),
        source.key());
    return previous;
  }

  private void remember(List<Difference> differences, ImportSource source) {
    List<@Nullable Object[]> imports = new ArrayList<>();
    for (Difference one : differences) {
      imports.add(
          new Object[] {
            one.person().personId().value(),
            source.key(),
            source.productionDate(),
            FactDigest.of(one.person().facts())
          });
    }
    sql.batch(
        """
        insert into fact_import (person_id, source, production_date, digest) values (?, ?, ?, ?)
        on conflict on constraint fact_import_pk
          do update set production_date = excluded.production_date, digest = excluded.digest
        """,
        imports);
  }
}
