package dk.cpr.disclosure.likeness;

import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.Profile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody invented, as registered. */
record SyntheticPerson(
    UUID id,
    String given,
    String surname,
    LocalDate birthDate,
    String sex,
    @Nullable String mother,
    @Nullable String father) {

  Profile profile() {
    return new Profile(id, FoldedName.of(given, surname), birthDate, sex, mother, father);
  }

  SyntheticPerson as(UUID other) {
    return new SyntheticPerson(other, given, surname, birthDate, sex, mother, father);
  }

  SyntheticPerson named(String newGiven, String newSurname) {
    return new SyntheticPerson(id, newGiven, newSurname, birthDate, sex, mother, father);
  }

  SyntheticPerson born(LocalDate date) {
    return new SyntheticPerson(id, given, surname, date, sex, mother, father);
  }

  SyntheticPerson childOf(@Nullable String newMother, @Nullable String newFather) {
    return new SyntheticPerson(id, given, surname, birthDate, sex, newMother, newFather);
  }
}
