package dk.cpr.fact.desk;

import dk.cpr.fact.correction.Dependent;
import dk.cpr.fact.correction.Dependent.Relation;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what hangs together with facts that are corrected. */
@ApplicationScoped
class Dependents {
  private static final String SEPARATION_REFERENCE = "separationReference";

  private static final Set<FactKind> OF_A_HOME =
      EnumSet.of(FactKind.RESIDENCE, FactKind.RESIDENCE_STATUS, FactKind.ADDRESS_TEXT);

  private final FactStore store;

  Dependents(FactStore store) {
    this.store = store;
  }

  /**
   * What is known and not corrected along with these; each fact once, with its first relation.
   *
   * @param put what the correction itself put there
   */
  List<Dependent> of(List<StoredFact> corrected, Collection<UUID> put) {
    Set<UUID> own =
        Stream.concat(corrected.stream().map(StoredFact::id), put.stream())
            .collect(Collectors.toSet());
    Map<PersonId, List<StoredFact>> known = new HashMap<>();
    Map<UUID, Dependent> found = new LinkedHashMap<>();
    for (StoredFact fact : corrected) {
      Stream.concat(Stream.of(fact.personId()), referred(fact))
          .distinct()
          .flatMap(person -> known.computeIfAbsent(person, store::known).stream())
          .forEach(other -> relation(fact, other).ifPresent(r -> add(found, fact, other, r)));
      derived(fact).forEach(other -> add(found, fact, other, Relation.DERIVED));
    }
    return found.values().stream().filter(d -> !own.contains(d.fact())).toList();
  }

  private static void add(
      Map<UUID, Dependent> found, StoredFact fact, StoredFact other, Relation relation) {
    found.putIfAbsent(
        other.id(), new Dependent(other.id(), other.personId(), other.kind(), relation, fact.id()));
  }

  private static Optional<Relation> relation(StoredFact fact, StoredFact other) {
    if (other.standing() == fact.standing() && mirrors(fact, other)) {
      return Optional.of(Relation.MIRRORS);
    }
    if (other.standing() == fact.standing() && refers(fact, other)) {
      return Optional.of(Relation.REFERS);
    }
    if (tellsOfSameHome(fact, other)) {
      return Optional.of(Relation.SAME_HOME);
    }
    boolean sameSort =
        other.personId().equals(fact.personId())
            && other.kind().equals(fact.kind())
            && other.slot().equals(fact.slot())
            && other.standing() == Standing.VALID;
    return sameSort
        ? neighbour(fact.content().effect(), other.content().effect())
        : Optional.empty();
  }

  private static boolean mirrors(StoredFact fact, StoredFact other) {
    return !other.personId().equals(fact.personId())
        && referred(other).anyMatch(fact.personId()::equals)
        && other.content().effect().overlaps(fact.content().effect());
  }

  private static boolean tellsOfSameHome(StoredFact fact, StoredFact other) {
    return other.personId().equals(fact.personId())
        && other.standing() == fact.standing()
        && !other.kind().equals(fact.kind())
        && OF_A_HOME.contains(fact.content().kind())
        && OF_A_HOME.contains(other.content().kind())
        && other.content().effect().overlaps(fact.content().effect());
  }

  /** A separation names what its civil status names; sources that name nothing name the start. */
  private static boolean refers(StoredFact fact, StoredFact other) {
    @Nullable String reference = other.value().get(SEPARATION_REFERENCE);
    @Nullable SourceTime from = fact.content().effect().from();
    @Nullable String named =
        fact.value().getOrDefault(SEPARATION_REFERENCE, from == null ? null : from.text());
    return fact.content().kind() == FactKind.CIVIL_STATUS
        && other.content().kind() == FactKind.SEPARATION
        && reference != null
        && named != null
        && SourceTime.of(reference).instant().equals(SourceTime.of(named).instant());
  }

  private static Optional<Relation> neighbour(EffectPeriod effect, EffectPeriod other) {
    if (meets(other.to(), effect.from())) {
      return Optional.of(Relation.ENDS_THERE);
    }
    return meets(other.from(), effect.to()) ? Optional.of(Relation.STARTS_THERE) : Optional.empty();
  }

  private static boolean meets(@Nullable SourceTime a, @Nullable SourceTime b) {
    return a != null && b != null && a.instant().equals(b.instant());
  }

  private static Stream<PersonId> referred(StoredFact fact) {
    return fact.content().kind().personFields().stream()
        .map(fact.value()::get)
        .filter(Objects::nonNull)
        .map(PersonId::of);
  }

  private List<StoredFact> derived(StoredFact fact) {
    String document = fact.document();
    return document == null || fact.origin() != Origin.REPORT
        ? List.of()
        : store.ofDocument(document).stream()
            .filter(other -> other.standing() == Standing.VALID)
            .filter(other -> other.knownFrom().equals(fact.knownFrom()))
            .toList();
  }
}
