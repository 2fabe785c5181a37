package dk.cpr.person.existing;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.Profile;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.naming.NameParts;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get a number.
 *
 * @param kind of the report
 * @param notTheSame why it is nobody of those who are alike, as the reporter states it
 */
public record NewPerson(
    EventKind kind,
    PersonId person,
    NameParts name,
    SourceTime born,
    Sex sex,
    @Nullable PersonOrName mother,
    @Nullable PersonOrName father,
    @Nullable String notTheSame) {

  Profile profile() {
    return new Profile(
        person.value(),
        FoldedName.of(name.given(), name.surname()),
        born.date(),
        sex.name(),
        parent(mother),
        parent(father));
  }

  /** As likely duplicates are compared: a person id, or name and birth date. */
  private static @Nullable String parent(@Nullable PersonOrName parent) {
    if (parent == null) {
      return null;
    }
    return parent.personId() != null
        ? parent.personId().toString()
        : parent.name() + " " + parent.birthDate();
  }
}
