package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * A person's newest change of number should not have been.
 *
 * @param formerNumber the number that is to be current again
 */
public record NewNumberChangeUndo(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull GivenNumber formerNumber)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
