package dk.cpr.person.number;

import dk.cpr.fact.store.FactStore;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.named.People;
import dk.cpr.person.peer.NumberService.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a change of number makes sense by itself, as number-service will ask (ADR 11). */
@ApplicationScoped
class NumberChangeChecks {
  private static final String BIRTH_DATE = "/birthDate";
  private static final String FORMER = "/formerNumber";

  private final CurrentNumbers numbers;
  private final FactStore facts;

  NumberChangeChecks(CurrentNumbers numbers, FactStore facts) {
    this.numbers = numbers;
    this.facts = facts;
  }

  /**
   * What is kept of a change.
   *
   * @throws ProblemException invalid-input when nothing changes, or not what the cause says;
   *     in-the-future; person-unknown
   */
  Changing change(NewNumberChange report, People people) {
    PersonId person = people.at("/person");
    Personnummer from = numbers.of(person, "/person");
    LocalDate date = Objects.requireNonNullElse(report.birthDate(), from.birthDate());
    Sex sex = Objects.requireNonNullElse(report.sex(), from.sex());
    requirePossible(date);
    boolean otherDate = !date.equals(from.birthDate());
    boolean otherSex = sex != from.sex();
    switch (report.cause()) {
      case WRONG_BIRTH_DATE -> require(otherDate, BIRTH_DATE, "not-changed");
      case WRONG_SEX -> require(otherSex, "/sex", "not-changed");
      case LEGAL_GENDER_CHANGE -> {
        require(otherSex, "/sex", "not-changed");
        require(!otherDate, BIRTH_DATE, "changed-without-cause");
      }
    }
    return new Changing(
        report.basis(),
        numbers.authority(),
        person,
        from,
        date,
        sex,
        report.cause(),
        birthMark(person));
  }

  /**
   * What is kept of an undo.
   *
   * @throws ProblemException contradicts-known-fact unless the person's number replaced this one;
   *     person-unknown and what is wrong with a number
   */
  Changing undo(NewNumberChangeUndo report, People people) {
    PersonId person = people.at("/person");
    Personnummer current = numbers.of(person, "/person");
    // Whether another number is anybody's is not told: it is not the one that was replaced.
    Known former =
        numbers
            .known(report.formerNumber().number(FORMER))
            .filter(known -> known.personId().equals(person))
            .filter(known -> known.state().equals("changed"))
            .filter(known -> current.equals(known.current()))
            .orElseThrow(
                () ->
                    CurrentNumbers.contradiction(
                        FORMER, "not-changed", "the number that the present one replaced"));
    return new Changing(
        report.basis(),
        numbers.authority(),
        person,
        current,
        former.number().birthDate(),
        former.number().sex(),
        null,
        null);
  }

  /** What is known of the birth now stands under the former number as it stood. */
  private @Nullable String birthMark(PersonId person) {
    return facts.known(person, FactKind.BIRTH).stream()
        .filter(birth -> birth.standing() == Standing.VALID)
        .filter(birth -> birth.content().effect().contains(Instant.now()))
        .flatMap(birth -> Stream.ofNullable(birth.value().get("dateMark")))
        .filter(SourceTime.UNCERTAIN_MARK::equals)
        .findFirst()
        .orElse(null);
  }

  private static void requirePossible(LocalDate date) {
    if (!CenturyTable.covers(date)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(BIRTH_DATE, "outside-1858-2057", "a date that a number can carry");
    }
    if (date.isAfter(LocalDate.now(SourceTime.ZONE))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at(BIRTH_DATE, "in-the-future", "a date that has passed");
    }
  }

  private static void require(boolean fits, String pointer, String code) {
    if (!fits) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, code, "what the cause of the change says");
    }
  }
}
