package dk.cpr.person.named;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.NumberService.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Who has a number. An old number leads to its person, a deleted duplicate to the survivor; a
 * number that was annulled, or is only mentioned by others, leads to nobody.
 */
@ApplicationScoped
public class Persons {
  private static final Set<String> OWN = Set.of("current", "changed");
  private static final String DUPLICATE = "duplicate";
  private static final String ANNULLED = "annulled";

  private final NumberService numbers;

  Persons(@RestClient NumberService numbers) {
    this.numbers = numbers;
  }

  /**
   * Whose a number is.
   *
   * @param born the date in the number that the person goes by now: an old one may carry a wrong
   *     one
   */
  record Found(PersonId person, LocalDate born) {}

  /** Whose these numbers are; a number that leads to nobody is left out. */
  public Map<Personnummer, PersonId> byNumber(Set<Personnummer> asked) {
    Map<Personnummer, PersonId> persons = new HashMap<>();
    find(asked).found().forEach((number, found) -> persons.put(number, found.person()));
    return persons;
  }

  /** What number-service says of numbers: whose they are, and which of them were annulled. */
  record Answer(Map<Personnummer, Found> found, Set<Personnummer> annulled) {}

  /** The same, with their birth dates. */
  Answer find(Set<Personnummer> asked) {
    Map<Personnummer, Found> found = new HashMap<>();
    Map<Personnummer, Personnummer> survivors = new HashMap<>();
    Set<Personnummer> annulled = new HashSet<>();
    for (Known known : resolve(asked)) {
      @Nullable Personnummer current = known.current();
      if (OWN.contains(known.state())) {
        Personnummer goesBy = Objects.requireNonNullElse(current, known.number());
        found.put(known.number(), new Found(known.personId(), goesBy.birthDate()));
      } else if (known.state().equals(DUPLICATE) && current != null) {
        survivors.put(known.number(), current);
      } else if (known.state().equals(ANNULLED)) {
        annulled.add(known.number());
      }
    }
    found.putAll(surviving(survivors));
    return new Answer(found, annulled);
  }

  private Map<Personnummer, Found> surviving(Map<Personnummer, Personnummer> survivors) {
    Map<Personnummer, PersonId> persons = new HashMap<>();
    resolve(new HashSet<>(survivors.values()))
        .forEach(known -> persons.put(known.number(), known.personId()));
    Map<Personnummer, Found> found = new HashMap<>();
    survivors.forEach(
        (number, survivor) -> {
          @Nullable PersonId person = persons.get(survivor);
          if (person != null) {
            found.put(number, new Found(person, survivor.birthDate()));
          }
        });
    return found;
  }

  private List<Known> resolve(Set<Personnummer> asked) {
    return asked.isEmpty()
        ? List.of()
        : numbers.resolve(new NumberService.Resolution(List.copyOf(asked))).numbers();
  }
}
