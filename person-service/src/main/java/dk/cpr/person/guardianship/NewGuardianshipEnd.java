package dk.cpr.person.guardianship;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The end of a guardianship; may lie ahead. */
public record NewGuardianshipEnd(@NotNull @Valid Basis basis, @NotNull @Valid PersonRef person)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
