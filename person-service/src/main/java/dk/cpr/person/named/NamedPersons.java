package dk.cpr.person.named;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.NumberService.NumberOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds the persons that a report names. */
@ApplicationScoped
public class NamedPersons {
  private final Persons persons;
  private final NumberService numbers;

  NamedPersons(Persons persons, @RestClient NumberService numbers) {
    this.persons = persons;
    this.numbers = numbers;
  }

  /**
   * The persons by their places in the report.
   *
   * @throws ProblemException invalid-input, replacement-number, not-a-personnummer, person-unknown
   *     (also for an id without a number of its own, as a deleted duplicate's), number-annulled
   */
  public People find(Map<String, PersonRef> named) {
    Map<String, Personnummer> asked = new LinkedHashMap<>();
    named.forEach(
        (pointer, ref) -> {
          ref.requireOne(pointer);
          if (ref.number() != null) {
            asked.put(pointer, ref.number().number(pointer + "/number"));
          }
        });
    Map<Personnummer, Persons.Found> known = persons.find(new HashSet<>(asked.values()));
    Map<PersonId, Personnummer> current = current(named);
    People people = new People();
    named.forEach(
        (pointer, ref) -> {
          @Nullable Personnummer number = asked.get(pointer);
          if (number == null) {
            PersonId person = Objects.requireNonNull(ref.personId());
            people.add(pointer, person, required(current.get(person), pointer).birthDate());
          } else {
            Persons.Found found = found(known, number, pointer);
            people.add(pointer, found.person(), found.born());
          }
        });
    return people;
  }

  private Map<PersonId, Personnummer> current(Map<String, PersonRef> named) {
    List<PersonId> ids =
        named.values().stream()
            .map(PersonRef::personId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? new HashMap<>()
        : numbers.numbersOf(new NumberService.PersonsAsked(ids)).numbers().stream()
            .filter(NumberOf::isOwn)
            .collect(Collectors.toMap(NumberOf::personId, NumberOf::number, (a, b) -> a));
  }

  private Persons.Found found(
      Map<Personnummer, Persons.Found> known, Personnummer number, String pointer) {
    Persons.@Nullable Found found = known.get(number);
    if (found == null && persons.isAnnulled(number)) {
      throw new ProblemException(ProblemType.NUMBER_ANNULLED)
          .at(pointer + "/number", "number-annulled", "a number that was not given in error");
    }
    return required(found, pointer);
  }

  private static <T> T required(@Nullable T found, String pointer) {
    if (found == null) {
      throw new ProblemException(ProblemType.PERSON_UNKNOWN)
          .at(pointer, "person-unknown", "a person of the register");
    }
    return found;
  }
}
