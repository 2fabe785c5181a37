package dk.cpr.fact.importing;

import dk.cpr.fact.store.FactLedger;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.ImportSource;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
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
 * same stays, what is new is opened; what is no longer said ends only by a delivery that is whole
 * and proven complete ({@link Extent}). An older production date sets a person aside; the same one
 * with other facts does, too, unless one of the two was not proven complete: then it is mended. All
 * are locked, read and written together.
 */
@ApplicationScoped
class ImportTransaction {
  private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);

  private final Sql sql;
  private final FactStore store;
  private final FactLedger ledger;
  private final ImportReading reading;
  private final Instance<ImportCheck> checks;
  private final Deliveries deliveries;

  ImportTransaction(
      Sql sql,
      FactStore store,
      FactLedger ledger,
      ImportReading reading,
      Instance<ImportCheck> checks,
      Deliveries deliveries) {
    this.sql = sql;
    this.store = store;
    this.ledger = ledger;
    this.reading = reading;
    this.checks = checks;
    this.deliveries = deliveries;
  }

  private record Previous(LocalDate date, String digest, boolean proven) {
    /** Whether a person is not what this was, or makes good what this lacked. */
    boolean isNews(ImportBatch.Person person, LocalDate made) {
      if (!made.equals(date)) {
        return made.isAfter(date);
      }
      boolean same = FactDigest.of(person.facts()).equals(digest);
      return same ? person.isProven() && !proven : !person.isProven() || !proven;
    }
  }

  /** What is done to one person. */
  private record Difference(
      ImportBatch.Person person,
      Plan plan,
      List<StoredFact> gone,
      List<FactStore.Opening> openings) {
    ImportResult.Person result(boolean gap) {
      return plan.result(person.personId(), openings, gone.size(), gap);
    }

    Stream<FactLedger.Entry> entries() {
      return openings.stream().map(opening -> new FactLedger.Entry(person.personId(), opening));
    }
  }

  /** Gives what became of each, in the order given; no person is in it twice. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<ImportResult.Person> register(
      ImportBatch batch, List<ImportBatch.Person> persons, String by) {
    ImportSource source = batch.source();
    boolean gap = deliveries.isOneMissingBefore(batch);
    List<PersonId> ids = persons.stream().map(ImportBatch.Person::personId).toList();
    Registration registration = Registration.imported(store.lock(ids), by, source);
    Map<PersonId, Previous> previous = previous(ids, source);
    Map<PersonId, ImportResult.Person> results = new HashMap<>();
    List<ImportBatch.Person> news = new ArrayList<>();
    for (ImportBatch.Person person : persons) {
      Previous earlier = previous.get(person.personId());
      if (earlier == null || earlier.isNews(person, source.productionDate())) {
        news.add(gap ? addingOnly(person) : person);
      } else {
        results.put(person.personId(), repeated(person, source, earlier));
      }
    }
    List<Difference> differences = differences(news, registration);
    write(differences, registration);
    remember(differences, source);
    deliveries.came(source);
    differences.forEach(one -> results.put(one.person().personId(), one.result(gap)));
    return ids.stream().map(id -> Objects.requireNonNull(results.get(id))).toList();
  }

  /** Changes to what never came cannot be told from changes to what is known. */
  private static ImportBatch.Person addingOnly(ImportBatch.Person person) {
    return person.proven() != Extent.CHANGES
        ? person
        : new ImportBatch.Person(
            person.personId(),
            person.reference(),
            person.facts(),
            person.incomplete(),
            Extent.ADDITIONS);
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
    return new ImportResult.Person(
        person.personId(), 0, 0, person.facts().size(), 0, List.of(), false);
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
    Plan plan = reading.plan(person, said, known, registration);
    List<StoredFact> gone = gone(person, plan, held, registration);
    held.forEach(
        (content, fact) -> {
          if (!gone.contains(fact)) {
            standing.add(content);
          }
        });
    return new Difference(person, plan, gone, plan.withoutContradictions(standing));
  }

  private List<StoredFact> gone(
      ImportBatch.Person person,
      Plan plan,
      Map<FactContent, StoredFact> held,
      Registration registration) {
    Ending ending =
        new Ending(held, Objects.requireNonNull(registration.source()), checks.stream().toList());
    return switch (person.proven()) {
      case WHOLE -> ending.notRepeated(person, plan);
      case CHANGES -> {
        List<Ending.Succeeded> succeeded = ending.saidOtherwise(plan);
        for (Ending.Succeeded one : succeeded) {
          one.before().ifPresent(rest -> plan.remains(rest, registration.as(one.fact())));
        }
        yield succeeded.stream().map(Ending.Succeeded::fact).toList();
      }
      case ADDITIONS -> List.of();
    };
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
        select person_id, production_date, digest, proven from fact_import
        where person_id = any(?) and source = ?
        """,
        row ->
            previous.put(
                new PersonId(Sql.uuid(row, "person_id")),
                new Previous(
                    row.getObject(2, LocalDate.class), row.getString(3), row.getBoolean(4))),
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
            FactDigest.of(one.person().facts()),
            one.person().isProven()
          });
    }
    sql.batch(
        """
        insert into fact_import (person_id, source, production_date, digest, proven)
        values (?, ?, ?, ?, ?)
        on conflict on constraint fact_import_pk do update
          set production_date = excluded.production_date, digest = excluded.digest,
            proven = excluded.proven
          where excluded.proven or not fact_import.proven
            or fact_import.production_date < excluded.production_date
        """,
        imports);
  }
}
