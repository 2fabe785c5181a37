package dk.cpr.person.number;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.NumberService.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Numbers as number-service has them now, and as which authority the caller acts on them. */
@ApplicationScoped
class CurrentNumbers {
  private static final String OFFICE = "0001";

  private final NumberService numbers;
  private final Caller caller;

  CurrentNumbers(@RestClient NumberService numbers, Caller caller) {
    this.numbers = numbers;
    this.caller = caller;
  }

  /**
   * The number that a person goes by.
   *
   * @throws ProblemException person-unknown for one without, at a place in the report
   */
  Personnummer of(PersonId person, String pointer) {
    return of(person).orElseThrow(() -> unknown(pointer));
  }

  /** The same; a survivor's number is not a deleted duplicate's own. */
  Optional<Personnummer> of(PersonId person) {
    return numbers.numbersOf(new NumberService.PersonsAsked(List.of(person))).numbers().stream()
        .filter(NumberService.NumberOf::isOwn)
        .map(NumberService.NumberOf::number)
        .findFirst();
  }

  /**
   * A number in whatever state.
   *
   * @throws ProblemException person-unknown, replacement-number, not-a-personnummer
   */
  Known known(GivenNumber given, String pointer) {
    return known(given.number(pointer)).orElseThrow(() -> unknown(pointer));
  }

  Optional<Known> known(Personnummer number) {
    return numbers.resolve(new NumberService.Resolution(List.of(number))).numbers().stream()
        .findFirst();
  }

  /** Four digits: the caller's municipality, or the CPR office. */
  String authority() {
    return caller.municipality().orElse(OFFICE);
  }

  static ProblemException contradiction(String pointer, String code, String message) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at(pointer, code, message);
  }

  private static ProblemException unknown(String pointer) {
    return new ProblemException(ProblemType.PERSON_UNKNOWN)
        .at(pointer, "person-unknown", "a number that somebody has");
  }
}
