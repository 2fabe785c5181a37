package dk.cpr.person.number;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.MatchScore;
import dk.cpr.kernel.likeness.Profile;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A merge needs a second employee of the office when birth date or sex of the two differ, or less
 * speaks for their being one than the threshold of likely duplicates asks.
 */
@ApplicationScoped
class FourEyesRule {
  private static final String DATE = "date";

  private final FactStore facts;
  private final int threshold;

  FourEyesRule(FactStore facts, @ConfigProperty(name = "cpr.likeness.threshold") int threshold) {
    this.facts = facts;
    this.threshold = threshold;
  }

  boolean needsSecond(Merging merging) {
    Profile duplicate = profile(merging.duplicate(), merging.duplicateNumber());
    Profile survivor = profile(merging.survivor(), merging.survivingNumber());
    return !Objects.equals(duplicate.birthDate(), survivor.birthDate())
        || !Objects.equals(duplicate.sex(), survivor.sex())
        || MatchScore.score(duplicate, survivor) < threshold;
  }

  /** Of what holds now; birth date and sex are the number's where no birth is known. */
  private Profile profile(PersonId person, Personnummer number) {
    List<StoredFact> known =
        facts.known(person, FactKind.NAME, FactKind.BIRTH, FactKind.PARENT).stream()
            .filter(fact -> fact.standing() == Standing.VALID)
            .filter(fact -> fact.content().effect().contains(Instant.now()))
            .toList();
    Map<String, String> name = value(known, FactKind.NAME, "");
    Map<String, String> birth = value(known, FactKind.BIRTH, "");
    return new Profile(
        person.value(),
        FoldedName.of(name.get("given"), name.getOrDefault("surname", name.get("family"))),
        date(birth).orElse(number.birthDate()),
        birth.getOrDefault("sex", number.sex().name()),
        parent(value(known, FactKind.PARENT, "mother")),
        parent(value(known, FactKind.PARENT, "father")));
  }

  private static Map<String, String> value(List<StoredFact> known, FactKind kind, String slot) {
    return known.stream()
        .filter(fact -> fact.content().kind() == kind && fact.slot().equals(slot))
        .map(fact -> Map.copyOf(fact.value()))
        .findFirst()
        .orElse(Map.of());
  }

  private static Optional<LocalDate> date(Map<String, String> birth) {
    return Optional.ofNullable(birth.get(DATE))
        .filter(SourceTime::isTime)
        .map(date -> SourceTime.of(date).date());
  }

  /** As likely duplicates are compared: a person id, or name and birth date. */
  private static @Nullable String parent(Map<String, String> parent) {
    @Nullable String person = parent.get("person");
    if (person != null) {
      return person;
    }
    return parent.containsKey("name") && parent.containsKey("birthDate")
        ? parent.get("name") + " " + parent.get("birthDate")
        : null;
  }
}
