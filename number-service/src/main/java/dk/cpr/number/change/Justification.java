package dk.cpr.number.change;

import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.LocalDate;

/** Whether the cause of a change and what the two numbers carry fit each other. */
final class Justification {
  private Justification() {}

  /**
   * Checks an order by itself.
   *
   * @throws ProblemException invalid-input when nothing changes, or not what the cause says;
   *     in-the-future
   */
  static void check(NewNumberChange order) {
    refuseImpossible(order.birthDate());
    boolean date = !order.birthDate().equals(order.from().birthDate());
    boolean sex = order.sex() != order.from().sex();
    switch (order.cause()) {
      case WRONG_BIRTH_DATE -> require(date, "/birthDate", "not-changed");
      case WRONG_SEX -> require(sex, "/sex", "not-changed");
      case LEGAL_GENDER_CHANGE -> {
        require(sex, "/sex", "not-changed");
        require(!date, "/birthDate", "changed-without-cause");
      }
    }
  }

  private static void require(boolean fits, String pointer, String code) {
    if (!fits) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, code, "the cause of the change does not fit what changes");
    }
  }

  private static void refuseImpossible(LocalDate birthDate) {
    if (!CenturyTable.covers(birthDate)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/birthDate", "outside-1858-2057", "no personnummer carries this date");
    }
    if (birthDate.isAfter(LocalDate.now(SourceTime.ZONE))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/birthDate", "in-the-future", "nobody is born after today");
    }
  }
}
