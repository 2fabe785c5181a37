package dk.cpr.address.residence;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers where persons live. */
@ApplicationScoped
class Residences {
  private static final FactKind[] ALL =
      FactKind.ownedByService(Owner.ADDRESS).toArray(FactKind[]::new);

  private final FactStore store;
  private final HomeFinder homes;

  Residences(FactStore store, HomeFinder homes) {
    this.store = store;
    this.homes = homes;
  }

  /**
   * Registers a residence, its status and its words. The natural key is person, start and address:
   * the same again gives the same facts. Must run in a transaction.
   *
   * @throws ProblemException invalid-input, address-unknown, residence-required
   */
  ResidenceIds register(NewResidence asked, String by) {
    SourceTime from = asked.start();
    Instant at = store.lock(persons(asked));
    Home home = home(asked, from);
    Registration report = Registration.report(at, by, null);
    Registration registration = home.verified() ? report : report.unverified();
    Optional<StoredFact> before = before(asked.personId(), from);
    Optional<StoredFact> same = before.filter(fact -> isSame(fact, home, from));
    if (same.isPresent()) {
      return new ResidenceIds(same.get().id(), status(asked.personId(), home, from, report));
    }
    StoredFact residence =
        store.succeed(
            asked.personId(),
            since(FactKind.RESIDENCE, residence(home, before, from), from),
            registration);
    store.succeed(
        asked.personId(),
        since(FactKind.ADDRESS_TEXT, text(asked.personId(), home, from), from),
        Registration.derived(at, by));
    return new ResidenceIds(residence.id(), status(asked.personId(), home, from, report));
  }

  /**
   * Takes back the only residence of a person, as if it had never been reported; nothing to take
   * back is no fault.
   *
   * @return how many facts were closed
   * @throws ProblemException contradicts-known-fact when the person has more than one reported home
   */
  @Transactional
  int withdraw(PersonId person, String by) {
    Registration registration = Registration.report(store.lock(List.of(person)), by, null);
    List<StoredFact> known = store.known(person, ALL);
    Set<String> starts =
        known.stream()
            .map(fact -> fact.origin() == Origin.IMPORT ? "" : String.valueOf(fact.effectFrom()))
            .collect(Collectors.toSet());
    if (starts.size() > 1 || starts.contains("")) {
      throw new ProblemException(
          ProblemType.CONTRADICTS_KNOWN_FACT, "only a first residence can be withdrawn");
    }
    known.forEach(fact -> store.close(fact, registration));
    return known.size();
  }

  private Home home(NewResidence asked, SourceTime from) {
    if (asked.address() != null && asked.like() == null) {
      return homes.at(asked.address(), from);
    }
    if (asked.like() != null && asked.address() == null) {
      return homes.like(asked.like(), from);
    }
    throw new ProblemException(ProblemType.INVALID_INPUT)
        .at("/address", "one-of", "exactly one of like and address");
  }

  private static List<PersonId> persons(NewResidence asked) {
    return Stream.of(asked.personId(), asked.like()).filter(Objects::nonNull).toList();
  }

  private Optional<StoredFact> before(PersonId person, SourceTime from) {
    return homes.inEffect(person, FactKind.RESIDENCE, from.instant());
  }

  private static boolean isSame(StoredFact known, Home home, SourceTime from) {
    @Nullable SourceTime start = known.content().effect().from();
    return start != null
        && start.instant().equals(from.instant())
        && SharedAddress.keyOf(known).filter(home.key()::equals).isPresent();
  }

  private UUID status(PersonId person, Home home, SourceTime from, Registration registration) {
    SortedMap<String, String> value = new TreeMap<>(Map.of("code", home.status().code()));
    return homes
        .inEffect(person, FactKind.RESIDENCE_STATUS, from.instant())
        .filter(fact -> fact.value().equals(value))
        .orElseGet(
            () ->
                store.succeed(person, since(FactKind.RESIDENCE_STATUS, value, from), registration))
        .id();
  }

  /** Adds since when the person lives in the municipality, and which one was left. */
  private static SortedMap<String, String> residence(
      Home home, Optional<StoredFact> before, SourceTime from) {
    SortedMap<String, String> value = new TreeMap<>(home.residence());
    SortedMap<String, String> old = before.map(StoredFact::value).orElseGet(TreeMap::new);
    @Nullable String left = old.get("municipality");
    if (home.key().municipality().code().equals(left)) {
      old.forEach(
          (field, text) -> {
            if (field.startsWith("municipalitySince") || field.startsWith("fromMunicipality")) {
              value.put(field, text);
            }
          });
      return value;
    }
    value.put("municipalitySince", from.text());
    if (left != null) {
      value.put("fromMunicipality", left);
      value.put("fromMunicipalityUntil", from.text());
    }
    return value;
  }

  /** The words of the home; the name that letters are addressed to stays the person's own. */
  private SortedMap<String, String> text(PersonId person, Home home, SourceTime from) {
    SortedMap<String, String> text = new TreeMap<>(home.text());
    homes
        .inEffect(person, FactKind.ADDRESS_TEXT, from.instant())
        .map(old -> old.value().get("addressingName"))
        .ifPresent(name -> text.put("addressingName", name));
    return text;
  }

  private static FactContent since(FactKind kind, Map<String, String> value, SourceTime from) {
    return new FactContent(
        kind, "", new TreeMap<>(value), EffectPeriod.since(from), Standing.VALID);
  }
}
