package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A number was annulled in error. */
public record NewNumberAnnulmentUndo(@NotNull @Valid Basis basis, @NotNull GivenNumber number)
    implements Report {

  /** Nobody: an annulled number leads to nobody. */
  @Override
  public Map<String, PersonRef> people() {
    return Map.of();
  }
}
