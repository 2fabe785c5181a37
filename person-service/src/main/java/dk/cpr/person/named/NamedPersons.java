package dk.cpr.person.named;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
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
   * The persons by their places in the report, and the places where nobody is: of an unknown or
   * annulled number, and of an id without a number of its own, as a deleted duplicate's.
   *
   * @throws ProblemException invalid-input, replacement-number, not-a-personnummer
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
    Persons.Answer known = persons.find(new HashSet<>(asked.values()));
    Map<PersonId, Personnummer> current = current(named);
    People people = new People();
    named.forEach(
        (pointer, ref) -> {
          @Nullable Personnummer number = asked.get(pointer);
          if (number == null) {
            add(people, pointer, Objects.requireNonNull(ref.personId()), current);
          } else {
            add(people, pointer, number, known);
          }
        });
    return people;
  }

  private static void add(
      People people, String pointer, PersonId person, Map<PersonId, Personnummer> current) {
    @Nullable Personnummer number = current.get(person);
    if (number == null) {
      people.miss(pointer);
    } else {
      people.add(pointer, person, number.birthDate());
    }
  }

  private static void add(
      People people, String pointer, Personnummer number, Persons.Answer known) {
    Persons.@Nullable Found found = known.found().get(number);
    if (found != null) {
      people.add(pointer, found.person(), found.born());
    } else if (known.annulled().contains(number)) {
      people.missAnnulled(pointer);
    } else {
      people.miss(pointer);
    }
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
}
