package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * Two numbers that were merged are two persons after all.
 *
 * @param duplicateNumber the number that was deleted
 */
public record NewDuplicateUndo(
    @NotNull @Valid Basis basis, @NotNull GivenNumber duplicateNumber, @NotNull Reason reason)
    implements Report {

  /** Why they are split again. */
  public enum Reason {
    TWO_PERSONS,
    WRONG_SURVIVOR,
    OTHER
  }

  /** Nobody: a deleted number leads to the survivor, and here its own person is meant. */
  @Override
  public Map<String, PersonRef> people() {
    return Map.of();
  }
}
