package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A person's number was given in error; it stands annulled from now. */
public record NewNumberAnnulment(@NotNull @Valid Basis basis, @NotNull @Valid PersonRef person)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
