package dk.cpr.kit.fact;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person from an extract as the difference to what earlier imports said: what is the
 * same stays, what is new is opened, what a later extract no longer holds is closed. The same or an
 * older production date with other facts sets the person aside.
 */
@ApplicationScoped
class FactImport {
  private final Sql sql;
  private final FactStore store;
  private final Instance<ImportCheck> checks;
  private final Optional<Owner> owner;

  FactImport(
      Sql sql,
      FactStore store,
      Instance<ImportCheck> checks,
      @ConfigProperty(name = "cpr.facts.owner") Optional<Owner> owner) {
    this.sql = sql;
    this.store = store;
    this.checks = checks;
    this.owner = owner;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  ImportResult.Person register(ImportSource source, ImportBatch.Person person, String by) {
    Instant at = store.lock(List.of(person.personId()));
    String digest = FactDigest.of(person.facts());
    Optional<Previous> previous = previous(person.personId(), source);
    if (previous.isPresent() && !source.productionDate().isAfter(previous.get().date())) {
      return repeated(person, source, previous.get(), digest);
    }
    Registration registration = Registration.imported(at, by, source);
    ImportResult.Person result = difference(person, source, registration);
    remember(person.personId(), source, digest);
    return result;
  }

  private ImportResult.Person repeated(
      ImportBatch.Person person, ImportSource source, Previous previous, String digest) {
    if (source.productionDate().isBefore(previous.date())) {
      return ImportResult.Person.whole(person.personId(), "older-than-known");
    }
    if (!digest.equals(previous.digest())) {
      return ImportResult.Person.whole(person.personId(), "met-twice-with-different-facts");
    }
    return new ImportResult.Person(person.personId(), 0, 0, person.facts().size(), 0, List.of());
  }

  private ImportResult.Person difference(
      ImportBatch.Person person, ImportSource source, Registration registration) {
    Map<FactContent, StoredFact> held = new HashMap<>();
    List<FactContent> standing = new ArrayList<>();
    Set<FactContent> said = new HashSet<>();
    for (StoredFact fact : store.known(person.personId())) {
      FactContent content = fact.content();
      if (fact.origin() == Origin.IMPORT && !held.containsKey(content)) {
        held.put(content, fact);
      } else {
        standing.add(content);
      }
      said.addAll(said(fact, content));
    }
    Plan plan = plan(person, said, registration);
    List<StoredFact> gone =
        plan.gone(held, source.key()).stream()
            .filter(fact -> !person.isIncomplete(fact.kind()))
            .toList();
    gone.forEach(fact -> store.close(fact, registration));
    held.forEach(
        (content, fact) -> {
          if (!gone.contains(fact)) {
            standing.add(content);
          }
        });
    List<FactStore.Opening> openings = plan.withoutContradictions(standing);
    if (!openings.isEmpty()) {
      List<StoredFact> opened = store.openAll(person.personId(), openings);
      checks.forEach(check -> check.opened(opened));
    }
    return plan.result(person.personId(), openings, gone.size());
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

  private Plan plan(ImportBatch.Person person, Set<FactContent> said, Registration registration) {
    Plan plan = new Plan();
    for (int i = 0; i < person.facts().size(); i++) {
      FactInput input = person.facts().get(i);
      @Nullable FactContent content = read(input, i, plan);
      if (content != null) {
        Registration told = registration.told(input.provenance());
        plan.sort(i, content, said.contains(content), checked(content, told));
      }
    }
    return plan;
  }

  private @Nullable FactContent read(FactInput input, int index, Plan plan) {
    try {
      FactContent content = input.content();
      input.provenance();
      if (owner.filter(o -> o == content.kind().owner()).isEmpty()) {
        plan.setAside(index, "not-kept-here");
        return null;
      }
      return content;
    } catch (IllegalArgumentException e) {
      plan.setAside(index, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Registration checked(FactContent content, Registration registration) {
    boolean verified =
        content.standing() != Standing.VALID
            || checks.stream()
                .allMatch(check -> check.verified(content) && knows(check, registration));
    return verified ? registration : registration.unverified();
  }

  private static boolean knows(ImportCheck check, Registration registration) {
    @Nullable String authority = registration.told().authority();
    return authority == null || check.knows(new AuthorityCode(authority));
  }

  private Optional<Previous> previous(PersonId person, ImportSource source) {
    return sql.one(
        "select production_date, digest from fact_import where person_id = ? and source = ?",
        row -> new Previous(row.getObject(1, LocalDate.class), row.getString(2)),
        person.value(),
        source.key());
  }

  private void remember(PersonId person, ImportSource source, String digest) {
    sql.update(
        """
        insert into fact_import (person_id, source, production_date, digest) values (?, ?, ?, ?)
        on conflict on constraint fact_import_pk
          do update set production_date = excluded.production_date, digest = excluded.digest
        """,
        person.value(),
        source.key(),
        source.productionDate(),
        digest);
  }

  private record Previous(LocalDate date, String digest) {}
}
