package dk.cpr.fact.importing;

import dk.cpr.fact.store.FactInput;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.fact.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads what an extract says of a person, and verifies what can be verified here (law 10). */
@ApplicationScoped
class ImportReading {
  private final Instance<ImportCheck> checks;
  private final Optional<Owner> owner;

  ImportReading(
      Instance<ImportCheck> checks,
      @ConfigProperty(name = "cpr.facts.owner") Optional<Owner> owner) {
    this.checks = checks;
    this.owner = owner;
  }

  /**
   * What is to be done about a person's facts.
   *
   * @param said what has been said before and is not opened again
   * @param stored what is known now
   */
  Plan plan(
      ImportBatch.Person person,
      Set<FactContent> said,
      List<StoredFact> stored,
      Registration registration) {
    Plan plan = new Plan();
    Map<Integer, FactContent> contents = new LinkedHashMap<>();
    for (int i = 0; i < person.facts().size(); i++) {
      @Nullable FactContent content = read(person.facts().get(i), i, plan);
      if (content != null) {
        contents.put(i, content);
      }
    }
    List<FactContent> ofPerson = ofPerson(contents.values(), stored);
    contents.forEach(
        (i, content) -> {
          Registration told = registration.told(person.facts().get(i).provenance());
          FactContent known = known(kept(content, ofPerson), said);
          plan.sort(i, known, said.contains(known), checked(content, told));
        });
    return plan;
  }

  private FactContent kept(FactContent content, List<FactContent> ofPerson) {
    FactContent kept = content;
    for (ImportCheck check : checks) {
      kept = check.kept(kept, ofPerson);
    }
    return kept;
  }

  private static List<FactContent> ofPerson(Collection<FactContent> told, List<StoredFact> stored) {
    Map<Boolean, List<FactContent>> imported =
        stored.stream()
            .collect(
                Collectors.partitioningBy(
                    fact -> fact.origin() == Origin.IMPORT,
                    Collectors.mapping(StoredFact::content, Collectors.toList())));
    return Stream.of(imported.get(false), told, imported.get(true))
        .flatMap(Collection::stream)
        .toList();
  }

  /**
   * A protection whose deletion date was moved is the one that is known: that date means nothing.
   */
  private static FactContent known(FactContent content, Set<FactContent> said) {
    return content.kind() != FactKind.PROTECTION
        ? content
        : said.stream()
            .filter(other -> undeleted(other).equals(undeleted(content)))
            .findFirst()
            .orElse(content);
  }

  private static FactContent undeleted(FactContent content) {
    SortedMap<String, String> value = new TreeMap<>(content.value());
    value.remove("deletionDate");
    return new FactContent(
        content.kind(), content.slot(), value, content.effect(), content.standing());
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
}
