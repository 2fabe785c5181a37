package dk.cpr.disclosure.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;

/** One that an order names. */
sealed interface Asked {
  /** By a number. */
  record ByNumber(Personnummer number) implements Asked {}

  /** By person id: the number that the person goes by. */
  record ById(PersonId person) implements Asked {}

  /** The number, "" where none was named. */
  default String digits() {
    return switch (this) {
      case ByNumber(var number) -> number.digits();
      case ById ignored -> "";
    };
  }

  /** The person id, "" where none was named. */
  default String id() {
    return switch (this) {
      case ByNumber ignored -> "";
      case ById(var person) -> person.toString();
    };
  }
}
