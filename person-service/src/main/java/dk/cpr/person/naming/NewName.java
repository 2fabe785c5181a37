package dk.cpr.person.naming;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A name that a person gets. */
public record NewName(
    @NotNull @Valid Basis basis, @NotNull @Valid PersonRef person, @NotNull @Valid NameParts name)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
