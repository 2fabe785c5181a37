package dk.cpr.address.correction;

import dk.cpr.address.form.AddressKey;
import dk.cpr.fact.correction.AlongRule;
import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Dependent;
import dk.cpr.fact.correction.Dependent.Relation;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nobody lives here and abroad at one time. A stay abroad that ends where a home begins, or begins
 * where it ends, goes along with it; the status of who is away is kept by person-service, so it is
 * named.
 */
@ApplicationScoped
class StayAbroadRule implements AlongRule {
  /** What is registered with a movement rests on its event. */
  private static final String EVENT = "event:";

  private final FactStore store;

  StayAbroadRule(FactStore store) {
    this.store = store;
  }

  @Override
  public List<Along> along(StoredFact corrected, @Nullable FactContent now) {
    if (corrected.content().kind() != FactKind.RESIDENCE || now == null) {
      return List.of();
    }
    EffectPeriod home = corrected.content().effect();
    List<Along> along = new ArrayList<>();
    for (StoredFact stay : valid(corrected.personId(), FactKind.EMIGRATION)) {
      EffectPeriod abroad = stay.content().effect();
      EffectPeriod moved =
          new EffectPeriod(
              meets(abroad.from(), home.to()) ? now.effect().to() : abroad.from(),
              meets(abroad.to(), home.from()) ? now.effect().from() : abroad.to());
      if (!moved.equals(abroad) && runsOn(abroad, moved)) {
        along.add(new Along(stay, stay.content().during(moved)));
      }
    }
    return along;
  }

  @Override
  public boolean excludes(FactContent one, FactContent other) {
    return (isHome(one) && other.kind() == FactKind.EMIGRATION)
        || (isHome(other) && one.kind() == FactKind.EMIGRATION);
  }

  /** Stays abroad and homes that are left where they meet, and the status that another keeps. */
  List<Dependent> dependents(List<Corrected> facts) {
    List<StoredFact> homes =
        store.find(facts.stream().map(Corrected::fact).toList()).stream()
            .filter(fact -> others(fact).isPresent())
            .toList();
    Map<PersonId, Dependent> statuses = new LinkedHashMap<>();
    homes.stream()
        .flatMap(fact -> status(fact).stream())
        .forEach(status -> statuses.putIfAbsent(status.personId(), status));
    return Stream.concat(
            homes.stream().flatMap(fact -> left(fact).stream()), statuses.values().stream())
        .toList();
  }

  private List<Dependent> left(StoredFact fact) {
    EffectPeriod effect = fact.content().effect();
    List<Dependent> left = new ArrayList<>();
    for (StoredFact other : valid(fact.personId(), others(fact).orElseThrow())) {
      EffectPeriod beside = other.content().effect();
      if (meets(beside.to(), effect.from())) {
        left.add(dependent(other, Relation.ENDS_THERE, fact));
      } else if (meets(beside.from(), effect.to())) {
        left.add(dependent(other, Relation.STARTS_THERE, fact));
      }
    }
    return left;
  }

  private Optional<Dependent> status(StoredFact fact) {
    @Nullable String document = fact.document();
    boolean moved = document != null && document.startsWith(EVENT);
    return moved || fact.content().kind() == FactKind.EMIGRATION || meetsStay(fact)
        ? Optional.of(
            new Dependent(
                null,
                fact.personId(),
                FactKind.PERSON_STATUS.wireName(),
                Relation.KEPT_ELSEWHERE,
                fact.id()))
        : Optional.empty();
  }

  private boolean meetsStay(StoredFact home) {
    EffectPeriod effect = home.content().effect();
    return store.known(home.personId(), FactKind.EMIGRATION).stream()
        .map(stay -> stay.content().effect())
        .anyMatch(abroad -> meets(abroad.to(), effect.from()) || meets(abroad.from(), effect.to()));
  }

  private static Dependent dependent(StoredFact other, Relation relation, StoredFact of) {
    return new Dependent(other.id(), other.personId(), other.kind(), relation, of.id());
  }

  private static Optional<FactKind> others(StoredFact fact) {
    return switch (fact.content().kind()) {
      case RESIDENCE -> Optional.of(FactKind.EMIGRATION);
      case EMIGRATION -> Optional.of(FactKind.RESIDENCE);
      default -> Optional.empty();
    };
  }

  private List<StoredFact> valid(PersonId person, FactKind kind) {
    return store.known(person, kind).stream()
        .filter(fact -> fact.standing() == Standing.VALID)
        .toList();
  }

  /** A stay has no end before its start, and an end that was there is not taken away unasked. */
  private static boolean runsOn(EffectPeriod abroad, EffectPeriod moved) {
    return !moved.isEmpty() && (abroad.to() == null || moved.to() != null) && hasStart(moved);
  }

  private static boolean hasStart(EffectPeriod moved) {
    @Nullable SourceTime from = moved.from();
    @Nullable SourceTime to = moved.to();
    return from != null && (to == null || from.instant().isBefore(to.instant()));
  }

  private static boolean isHome(FactContent fact) {
    return fact.kind() == FactKind.RESIDENCE
        && AddressKey.of(fact.value()).filter(AddressKey::isInRealMunicipality).isPresent();
  }

  private static boolean meets(@Nullable SourceTime one, @Nullable SourceTime other) {
    return one != null && other != null && Objects.equals(one.instant(), other.instant());
  }
}
