package dk.cpr.person.immigration;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.authority.Countries;
import dk.cpr.person.named.People;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.naming.NameParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be true of a report of immigration by itself, before anyone is asked. */
@ApplicationScoped
class ImmigrationChecks {
  private static final String BIRTH_DATE = "/birth/date";
  private static final String CUSTODY = "/custody";

  private final Countries countries;
  private final Caller caller;

  ImmigrationChecks(Countries countries, Caller caller) {
    this.countries = countries;
    this.caller = caller;
  }

  /**
   * What is kept of a report of someone new.
   *
   * @throws ProblemException invalid-input, authority-unknown
   */
  Newcomer newcomer(NewImmigration given, People people) {
    SourceTime effect = given.basis().effect();
    birth(given, effect);
    countries.require(given.birth().country(), effect, "/birth/country");
    countries.require(given.citizenship(), effect, "/citizenship");
    countries.requireAbroad(given.fromCountry(), effect, "/fromCountry");
    requireSound(given.name(), effect);
    NewImmigration.@Nullable Marriage marriage = given.marriage();
    NewImmigration.@Nullable Father father = given.father();
    String civilStatus = marriage == null ? CivilStatus.UNMARRIED.code() : marriage.code();
    requireSpouseOrNone(civilStatus, marriage);
    requireSpouseNoParent(people);
    requireHolders(given);
    return new Newcomer(
        given.basis(),
        PersonId.newId(),
        given.name(),
        given.birth(),
        given.citizenship(),
        given.fromCountry(),
        civilStatus,
        found(marriage == null ? null : marriage.spouse(), people, "/marriage/spouse"),
        parent(given, given.mother(), people, "/mother"),
        parent(given, father == null ? null : father.person(), people, "/father/person"),
        father == null ? null : father.role(),
        given.custody(),
        given.address(),
        requested(given),
        given.notTheSame());
  }

  /**
   * What is kept of a report of someone who comes back.
   *
   * @throws ProblemException authority-unknown, invalid-input
   */
  Returning returning(NewReturn given, People people) {
    if (given.fromCountry() != null) {
      countries.requireAbroad(given.fromCountry(), given.basis().effect(), "/fromCountry");
    }
    return new Returning(given.basis(), people.at("/person"), given.fromCountry(), given.address());
  }

  private Newcomer.@Nullable Requested requested(NewImmigration given) {
    NewImmigration.@Nullable Protection protection = given.protection();
    if (protection == null) {
      return null;
    }
    if (protection.until() != null && !protection.until().isAfter(given.basis().effect().date())) {
      throw invalid("/protection/until", "ends-before-it-starts", "a day after the arrival");
    }
    return new Newcomer.Requested(protection, caller.organisation(), caller.user());
  }

  private static void birth(NewImmigration given, SourceTime effect) {
    LocalDate born = given.birth().born().date();
    if (!CenturyTable.covers(born)) {
      throw invalid(BIRTH_DATE, "outside-1858-2057", "a date that a number can carry");
    }
    if (born.isAfter(effect.date())) {
      throw invalid(BIRTH_DATE, "after-arrival", "a date before the arrival");
    }
  }

  private static void requireSound(NameParts name, SourceTime effect) {
    if (name.content("/name", effect).value().isEmpty()) {
      throw invalid("/name", "no-name", "a name");
    }
  }

  private static void requireSpouseOrNone(
      String civilStatus, NewImmigration.@Nullable Marriage marriage) {
    boolean alone = civilStatus.equals(CivilStatus.UNMARRIED.code());
    if (alone && marriage != null && marriage.spouse() != null) {
      throw invalid("/marriage/spouse", "spouse-of-nobody", "no spouse of the unmarried");
    }
  }

  private static void requireSpouseNoParent(People people) {
    @Nullable PersonId spouse = people.orNull("/marriage/spouse");
    if (spouse != null
        && (spouse.equals(people.orNull("/mother"))
            || spouse.equals(people.orNull("/father/person")))) {
      throw invalid("/marriage/spouse", "same-person", "somebody else than a parent");
    }
  }

  private static void requireHolders(NewImmigration given) {
    @Nullable List<String> custody = given.custody();
    if (custody == null) {
      return;
    }
    if (!AgeRule.ofAge(given.birth().atLatest()).isAfter(given.basis().effect().date())) {
      throw invalid(CUSTODY, "of-age", "custody of somebody below 18 only");
    }
    if (custody.stream().distinct().count() < custody.size()) {
      throw invalid(CUSTODY, "same-person", "each parent once");
    }
    for (String holder : custody) {
      if ((holder.equals("mother") ? given.mother() : given.father()) == null) {
        throw invalid(CUSTODY, "no-such-parent", "a parent that the report names");
      }
    }
  }

  private static @Nullable PersonOrName parent(
      NewImmigration given, @Nullable PersonOrName parent, People people, String pointer) {
    if (parent != null
        && parent.birthDate() != null
        && !parent.birthDate().isBefore(given.birth().atLatest())) {
      throw invalid(
          pointer + "/birthDate", "not-before-the-child", "a date before the child's birth");
    }
    if (parent != null
        && parent.birthDate() != null
        && AgeRule.isTooYoung(parent.birthDate(), given.birth().atLatest())) {
      throw invalid(
          pointer + "/birthDate", "parent-too-young", "a parent old enough to have this child");
    }
    @Nullable PersonId known = people.orNull(pointer);
    if (known != null && pointer.startsWith("/father") && known.equals(people.orNull("/mother"))) {
      throw invalid(pointer, "same-person", "somebody else than the mother");
    }
    return found(parent, people, pointer);
  }

  private static @Nullable PersonOrName found(
      @Nullable PersonOrName somebody, People people, String pointer) {
    return somebody == null ? null : somebody.found(people.orNull(pointer));
  }

  private static ProblemException invalid(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
