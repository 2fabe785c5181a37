package dk.cpr.person.event;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known now of everyone an event touches. */
public final class Scene {
  private final Map<PersonId, List<Known>> facts;
  private final Map<PersonId, LocalDate> birthDates;
  private final Kinship kinship;
  private final Instant at;

  private Scene(
      Map<PersonId, List<Known>> facts,
      Map<PersonId, LocalDate> birthDates,
      Kinship kinship,
      Instant at) {
    this.facts = facts;
    this.birthDates = birthDates;
    this.kinship = kinship;
    this.at = at;
  }

  /**
   * Takes facts as they are known at a registration time.
   *
   * @param birthDates dates of the persons' numbers, for those whose birth is no known fact
   */
  public static Scene of(
      Collection<StoredFact> known,
      Map<PersonId, LocalDate> birthDates,
      Kinship kinship,
      Instant at) {
    return new Scene(
        known.stream()
            .filter(fact -> fact.standing() == Standing.VALID)
            .map(Known::of)
            .collect(
                Collectors.groupingBy(k -> k.fact().personId(), HashMap::new, Collectors.toList())),
        birthDates,
        kinship,
        at);
  }

  /** Everyone of whom something is known. */
  public Set<PersonId> persons() {
    return facts.keySet();
  }

  /** Which ids are one human being, and who was adopted; told to an event that looks at kin. */
  public Kinship kinship() {
    return kinship;
  }

  /** Registration time. */
  public Instant at() {
    return at;
  }

  /** The valid facts of a kind, whenever they hold. */
  public List<Known> of(PersonId person, FactKind kind) {
    return facts.getOrDefault(person, List.of()).stream()
        .filter(known -> known.content().kind() == kind)
        .toList();
  }

  /** The facts of a kind that hold at an instant. */
  public List<Known> held(PersonId person, FactKind kind, Instant when) {
    return of(person, kind).stream().filter(known -> known.holdsAt(when)).toList();
  }

  /** The facts of a kind that began before an instant and hold at another or since, in order. */
  public List<Known> reaching(PersonId person, FactKind kind, Instant from, Instant until) {
    return of(person, kind).stream()
        .filter(known -> known.holdsSince(from) && known.beganBefore(until))
        .sorted(Comparator.comparing(Known::start))
        .toList();
  }

  /** Everything valid that is known of a person. */
  public List<Known> of(PersonId person) {
    return facts.getOrDefault(person, List.of());
  }

  /** The one that holds at an instant, of a kind that has one at a time. */
  public Optional<Known> one(PersonId person, FactKind kind, Instant when) {
    return held(person, kind, when).stream().findFirst();
  }

  /** The fact in a slot that holds at an instant. */
  public Optional<Known> inSlot(PersonId person, FactKind kind, String slot, Instant when) {
    return held(person, kind, when).stream()
        .filter(known -> known.content().slot().equals(slot))
        .findFirst();
  }

  /** The birth as registered. */
  public Optional<Known> birth(PersonId person) {
    return of(person, FactKind.BIRTH).stream().findFirst();
  }

  /** The birth date as registered, else as the number has it; empty when neither is known. */
  public Optional<LocalDate> born(PersonId person) {
    return birth(person)
        .map(known -> known.value("date"))
        .filter(SourceTime::isTime)
        .map(date -> SourceTime.of(date).date())
        .or(() -> Optional.ofNullable(birthDates.get(person)));
  }

  /** The last day on which the person may have been born, where month or day is unknown. */
  public Optional<LocalDate> bornAtLatest(PersonId person) {
    return birth(person)
        .map(known -> known.value("date"))
        .filter(SourceTime::isTime)
        .map(date -> SourceTime.of(date).end().atZone(SourceTime.ZONE).toLocalDate().minusDays(1))
        .or(() -> born(person));
  }

  /** The death, whenever it was. */
  public Optional<Known> death(PersonId person) {
    return of(person, FactKind.PERSON_STATUS).stream()
        .filter(known -> known.value("code").equals(PersonStatus.DEAD.code()))
        .findFirst();
  }

  /** Whether the person was dead at an instant. */
  public boolean isDead(PersonId person, Instant when) {
    return death(person).filter(death -> death.holdsAt(when)).isPresent();
  }

  /** Whether the person had not reached an age on a day; false when no birth date is known. */
  public boolean isUnder(PersonId person, int years, LocalDate day) {
    return born(person).filter(born -> born.plusYears(years).isAfter(day)).isPresent();
  }

  /** Whether the person had reached an age on a day; false when no birth date is known. */
  public boolean hasReached(PersonId person, int years, LocalDate day) {
    return born(person).filter(born -> !born.plusYears(years).isAfter(day)).isPresent();
  }

  /** An objection by a person's birth date, which need not be a fact. */
  public Objection byBirth(PersonId person, String code, String message) {
    @Nullable Known birth = birth(person).orElse(null);
    return birth == null ? Objection.lack(code, message) : Objection.by(birth, code, message);
  }
}
