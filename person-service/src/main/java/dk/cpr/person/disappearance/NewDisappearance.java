package dk.cpr.person.disappearance;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Somebody is missing, or is found; the basis tells since when. */
public record NewDisappearance(@NotNull @Valid Basis basis, @NotNull @Valid PersonRef person)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
