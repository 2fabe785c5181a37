package dk.cpr.person.birth;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.named.Persons;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the reported parents are. */
@ApplicationScoped
class Parents {
  private final Persons persons;
  private final Family family;
  private final ReportReceipts receipts;
  private final Caller caller;

  Parents(Persons persons, Family family, ReportReceipts receipts, Caller caller) {
    this.persons = persons;
    this.family = family;
    this.receipts = receipts;
    this.caller = caller;
  }

  /** Both parents, by their ids where they have one. */
  record Couple(Parent mother, @Nullable Parent other) {
    /** Those who are persons of the register. */
    List<PersonId> persons() {
      return Stream.of(mother, other)
          .filter(Objects::nonNull)
          .map(Parent::person)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * Finds the parents of a report. A number that nobody has and one that was annulled are one
   * answer with one trace.
   *
   * @throws ProblemException invalid-input, replacement-number, not-a-personnummer, mother-unknown,
   *     parent-unknown
   */
  Couple find(NewBirth report, SourceTime born) {
    Given mother = Given.of(report.mother());
    @Nullable Given other = other(report);
    mother.requireSound(born.date());
    if (other != null) {
      other.requireSound(born.date());
    }
    Map<Personnummer, PersonId> known =
        persons.byNumber(
            Stream.of(mother, other)
                .filter(Objects::nonNull)
                .map(Given::number)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return new Couple(
        parent(mother, known, ProblemType.MOTHER_UNKNOWN),
        other == null ? null : parent(other, known, ProblemType.PARENT_UNKNOWN));
  }

  /**
   * What must be true of parents who were found; each refusal tells of one of them.
   *
   * @throws ProblemException invalid-input, mother-dead
   */
  void require(NewBirth report, Couple couple, SourceTime born) {
    requireTwo(couple);
    requireOlder(couple.mother().person(), Given.of(report.mother()), born);
    @Nullable Given other = other(report);
    if (couple.other() != null && other != null) {
      requireOlder(couple.other().person(), other, born);
    }
    if (family.isDeadBefore(couple.mother().person(), born)) {
      throw new ProblemException(ProblemType.MOTHER_DEAD)
          .at("/mother/number", "mother-dead", "a mother who was alive at the birth");
    }
  }

  private static @Nullable Given other(NewBirth report) {
    return report.otherParent() == null ? null : Given.of(report.otherParent());
  }

  private Parent parent(Given given, Map<Personnummer, PersonId> known, ProblemType unknown) {
    if (given.number() != null && !known.containsKey(given.number())) {
      receipts.attempt(Recipient.of(caller), Reason.birth("birth"));
      throw new ProblemException(unknown)
          .at(given.pointer() + "/number", unknown.slug(), "a number that is in the register");
    }
    return given.parent(known);
  }

  /** Born before the child, as the register has it, else as the number says. */
  private void requireOlder(@Nullable PersonId person, Given given, SourceTime born) {
    if (person == null || given.number() == null) {
      return;
    }
    LocalDate parentBorn = family.born(person).orElse(given.number().birthDate());
    if (!parentBorn.isBefore(born.date())) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(
              given.pointer() + "/number",
              "not-before-the-child",
              "a parent born before the child");
    }
    if (AgeRule.isTooYoung(parentBorn, born.date())) {
      throw tooYoung(given.pointer() + "/number");
    }
  }

  private static ProblemException tooYoung(String pointer) {
    return new ProblemException(ProblemType.INVALID_INPUT)
        .at(pointer, "parent-too-young", "a parent old enough to have this child");
  }

  private static void requireTwo(Couple couple) {
    if (couple.other() != null && couple.other().key().equals(couple.mother().key())) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/otherParent", "same-person", "somebody else than the mother");
    }
  }

  private record Given(
      String pointer,
      ParentRole role,
      @Nullable Personnummer number,
      @Nullable String name,
      @Nullable LocalDate birthDate) {

    static Given of(NewBirth.Mother mother) {
      return new Given(
          "/mother",
          ParentRole.MOTHER,
          number(mother.number(), "/mother"),
          mother.name(),
          mother.birthDate());
    }

    static Given of(NewBirth.OtherParent other) {
      return new Given(
          "/otherParent",
          Coded.find(ParentRole.class, other.role()).orElseThrow(),
          number(other.number(), "/otherParent"),
          other.name(),
          other.birthDate());
    }

    private static @Nullable Personnummer number(@Nullable GivenNumber given, String pointer) {
      return given == null ? null : given.number(pointer + "/number");
    }

    void requireSound(LocalDate childBorn) {
      boolean named = name != null && birthDate != null;
      boolean nothing = name == null && birthDate == null;
      if (number == null ? !named : !nothing) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at(pointer, "number-or-name", "either a number, or name and birth date");
      }
      if (birthDate != null && !birthDate.isBefore(childBorn)) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at(pointer + "/birthDate", "not-before-the-child", "a date before the child's birth");
      }
      if (birthDate != null && AgeRule.isTooYoung(birthDate, childBorn)) {
        throw tooYoung(pointer + "/birthDate");
      }
    }

    Parent parent(Map<Personnummer, PersonId> known) {
      return number == null
          ? new Parent(null, name == null ? null : name.strip(), birthDate, role)
          : new Parent(known.get(number), null, null, role);
    }
  }
}
