package dk.cpr.disclosure.extract;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.WritableFact;
import dk.cpr.records.writing.WritableNumber;
import dk.cpr.records.writing.WritablePerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what can be written of what was read. A number that was changed says what became of it in
 * record 001 and nothing else: what is known of the person stands under the current number. An
 * annulled one has no successor, and its person's records stand under it.
 */
final class PersonWriting {
  private static final String ADDRESSING = "addressingName";

  private final Map<UUID, Personnummer> current;
  private final Map<UUID, List<WritablePerson.Former>> former;
  private final Instant moment;

  /**
   * For persons of one portion.
   *
   * @param current number of each person that is met, referred to or former
   * @param former numbers of each person
   * @param moment of the file
   */
  PersonWriting(
      Map<UUID, Personnummer> current,
      Map<UUID, List<WritablePerson.Former>> former,
      Instant moment) {
    this.current = current;
    this.former = former;
    this.moment = moment;
  }

  /** The other persons that facts refer to. */
  static Set<UUID> mentioned(List<FactContent> facts) {
    return facts.stream()
        .flatMap(
            fact ->
                fact.kind().personFields().stream()
                    .map(fact.value()::get)
                    .filter(id -> id != null)
                    .map(UUID::fromString))
        .collect(Collectors.toSet());
  }

  WritablePerson person(PersonId person, Subject subject, List<FactContent> facts) {
    UUID id = person.value();
    List<WritablePerson.Former> before =
        former.getOrDefault(id, List.of()).stream()
            .filter(number -> !number.number().equals(subject.number()))
            .toList();
    return new WritablePerson(
        number(id, subject),
        before,
        addressed(facts).stream()
            .filter(fact -> !isStatus(fact.kind()) || subject.isInUse())
            .map(this::fact)
            .toList());
  }

  /** A deleted number's own status is the one that is told. */
  private static boolean isStatus(FactKind kind) {
    return kind == FactKind.RESIDENCE_STATUS || kind == FactKind.PERSON_STATUS;
  }

  /**
   * An address names the person by the name that holds, whatever name it was written with; who has
   * no address is named all the same.
   */
  private List<FactContent> addressed(List<FactContent> facts) {
    Optional<String> name =
        facts.stream()
            .filter(fact -> holds(fact, FactKind.NAME))
            .flatMap(fact -> Optional.ofNullable(fact.value().get("addressing")).stream())
            .findFirst();
    if (name.isEmpty()) {
      return facts;
    }
    if (facts.stream().noneMatch(fact -> holds(fact, FactKind.ADDRESS_TEXT))) {
      return Stream.concat(
              facts.stream(),
              Stream.of(
                  FactContent.valid(
                      FactKind.ADDRESS_TEXT, Map.of(ADDRESSING, name.get()), EffectPeriod.ALWAYS)))
          .toList();
    }
    return facts.stream()
        .map(fact -> holds(fact, FactKind.ADDRESS_TEXT) ? addressed(fact, name.get()) : fact)
        .toList();
  }

  private boolean holds(FactContent fact, FactKind kind) {
    return fact.kind() == kind
        && fact.standing() == Standing.VALID
        && fact.effect().contains(moment);
  }

  private static FactContent addressed(FactContent fact, String name) {
    Map<String, String> value = new TreeMap<>(fact.value());
    value.put(ADDRESSING, name);
    return FactContent.valid(fact.kind(), value, fact.effect());
  }

  private WritableNumber number(UUID person, Subject subject) {
    Personnummer number = subject.number();
    return switch (subject.state()) {
      case "changed" ->
          ended(subject, PersonStatus.CHANGED_NUMBER, current.getOrDefault(person, number));
      case "annulled" -> ended(subject, PersonStatus.ANNULLED_NUMBER, null);
      case "duplicate" ->
          new WritableNumber(
              number,
              PersonStatus.DELETED_DUPLICATE,
              subject.stateSince(),
              subject.successor(),
              subject.period(),
              null,
              null);
      default -> new WritableNumber(number, null, null, null, subject.period(), null, null);
    };
  }

  /** Birth date and sex are those that the number was made of. */
  private static WritableNumber ended(
      Subject subject, PersonStatus status, @Nullable Personnummer goneBy) {
    Personnummer number = subject.number();
    return new WritableNumber(
        number,
        status,
        subject.stateSince(),
        number.equals(goneBy) ? subject.successor() : goneBy,
        subject.period(),
        number.sex(),
        new SourceTime(number.birthDate().toString(), subject.birthUncertain()));
  }

  private WritableFact fact(FactContent content) {
    TreeMap<String, Personnummer> references = new TreeMap<>();
    for (String field : content.kind().personFields()) {
      @Nullable String id = content.value().get(field);
      @Nullable Personnummer number = id == null ? null : current.get(UUID.fromString(id));
      if (number != null) {
        references.put(field, number);
      }
    }
    return new WritableFact(content, references);
  }
}
