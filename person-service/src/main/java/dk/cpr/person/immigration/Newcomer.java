package dk.cpr.person.immigration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.event.Basis;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.naming.NameParts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report of immigration, with persons by their ids.
 *
 * @param person id made here
 * @param civilStatus code
 * @param fatherRole {@code father} or {@code coMother}
 * @param custody {@code mother}, {@code father}; null where the report says nothing of it
 * @param protection that the person asks for; null where it does not
 * @param notTheSame what the reporter states of those who are alike
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Newcomer(
    Basis basis,
    PersonId person,
    NameParts name,
    NewImmigration.Birth birth,
    String citizenship,
    String fromCountry,
    String civilStatus,
    @Nullable PersonOrName spouse,
    @Nullable PersonOrName mother,
    @Nullable PersonOrName father,
    @Nullable String fatherRole,
    @Nullable List<String> custody,
    Home address,
    @Nullable Requested protection,
    @Nullable String notTheSame) {
  /**
   * A protection that the person asks for.
   *
   * @param organisation CVR number of who reported it
   * @param user its employee, or the client of its machine
   */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Requested(NewImmigration.Protection protection, String organisation, String user) {}

  /** The parents who are persons of the register. */
  List<PersonId> knownParents() {
    return Stream.of(mother, father)
        .filter(Objects::nonNull)
        .map(PersonOrName::personId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The parents of whom the report says that they have custody. */
  List<String> holders() {
    return custody == null ? List.of() : custody;
  }

  /** A parent who is a person of the register. */
  @Nullable PersonId parent(String slot) {
    @Nullable PersonOrName parent = slot.equals("mother") ? mother : father;
    return parent == null ? null : parent.personId();
  }

  /** Whether the person may be below 18 at the arrival. */
  boolean minor() {
    return AgeRule.ofAge(bornAtLatest()).isAfter(basis.effect().date());
  }

  /** The birth date, or the first day that it may be: the one that the number carries. */
  LocalDate born() {
    return birth.born().date();
  }

  /** The last day on which the person may have been born. */
  LocalDate bornAtLatest() {
    return birth.atLatest();
  }

  Sex sex() {
    return birth.sex();
  }
}
