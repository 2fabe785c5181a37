package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.NumberState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose the numbers of a group are, or why that cannot be told. */
final class People {
  private final View view;
  private final List<Personnummer> group;
  private final Map<Personnummer, PersonId> ids = new LinkedHashMap<>();
  private final Set<PersonId> fresh = new HashSet<>();
  private @Nullable String fault;

  private People(View view, List<Personnummer> group) {
    this.view = view;
    this.group = group;
  }

  /**
   * Gives each person of a group an id: the known one, else a proposal that nobody has.
   *
   * @param taken ids that others have
   */
  static People of(View view, List<Personnummer> group, Set<PersonId> taken) {
    People people = new People(view, group);
    if (group.stream().anyMatch(number -> view.stepsToEnd(number) < 0)) {
      people.fault = Reasons.CIRCLE;
      return people;
    }
    view.people(group).forEach(person -> people.name(person, taken));
    if (people.fault == null) {
      people.check();
    }
    return people;
  }

  /** Why the group cannot be registered. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  PersonId idOf(Personnummer number) {
    return Objects.requireNonNull(ids.get(number), "every number of a group has a person");
  }

  /** Ids that are used for the first time. */
  Set<PersonId> fresh() {
    return fresh;
  }

  private void name(List<Personnummer> person, Set<PersonId> taken) {
    Set<PersonId> known = new LinkedHashSet<>();
    person.forEach(number -> knownOf(number).ifPresent(k -> known.add(k.personId())));
    if (known.size() > 1) {
      fault = Reasons.TWO_PERSONS;
    } else if (known.isEmpty()) {
      PersonId id = proposal(person);
      if (taken.contains(id) || !fresh.add(id)) {
        fault = Reasons.PERSON_ID_TAKEN;
      }
      person.forEach(number -> ids.put(number, id));
    } else {
      if (isAllocated(person) && person.stream().anyMatch(this::isNewcomer)) {
        fault = Reasons.ALLOCATED_HERE;
      }
      person.forEach(number -> ids.put(number, known.iterator().next()));
    }
  }

  private PersonId proposal(List<Personnummer> person) {
    Stream<Personnummer> endFirst =
        Stream.concat(
            person.stream().filter(number -> view.stepsToEnd(number) == 0), person.stream());
    return endFirst
        .map(view::news)
        .filter(Objects::nonNull)
        .map(Statement::proposal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(PersonId::newId);
  }

  private boolean isAllocated(List<Personnummer> person) {
    return person.stream().flatMap(n -> knownOf(n).stream()).anyMatch(k -> k.reason() != null);
  }

  private boolean isNewcomer(Personnummer number) {
    return view.known(number) == null && view.life(number).state() == NumberState.CHANGED;
  }

  private Optional<KnownNumber> knownOf(Personnummer number) {
    return Optional.ofNullable(view.known(number));
  }

  private void check() {
    Map<PersonId, Integer> inUse = new HashMap<>();
    for (Personnummer number : group) {
      @Nullable Personnummer successor = view.life(number).successor();
      if (view.life(number).state().isInUse()) {
        inUse.merge(idOf(number), 1, Integer::sum);
      }
      if (successor != null
          && view.life(number).state() == NumberState.DUPLICATE
          && idOf(number).equals(idOf(successor))) {
        fault = Reasons.ONE_PERSON;
      }
    }
    if (fault == null && inUse.values().stream().anyMatch(count -> count > 1)) {
      fault = Reasons.TWO_CURRENT;
    }
  }
}
