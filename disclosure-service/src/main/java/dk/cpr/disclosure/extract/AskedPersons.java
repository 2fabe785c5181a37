package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** Whom an order names. */
final class AskedPersons {
  private AskedPersons() {}

  /**
   * Numbers, then persons.
   *
   * @throws ProblemException invalid-input when there are none or too many; not-a-personnummer and
   *     replacement-number, naming each place
   */
  static List<Whom> of(ExtractOrder order, int most) {
    int size = order.askedNumbers().size() + order.askedPersons().size();
    if (size == 0 || size > most) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("", "size", "1 to " + most + " numbers and persons together");
    }
    List<Whom> asked = new ArrayList<>(size);
    AskedNumber.sound(order.askedNumbers(), "/numbers")
        .forEach(number -> asked.add(new Whom.ByNumber(number)));
    order.askedPersons().forEach(person -> asked.add(new Whom.ById(person)));
    return asked;
  }
}
