package dk.cpr.person.death;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * A death.
 *
 * @param person who died; the basis tells when
 */
public record NewDeath(@NotNull @Valid Basis basis, @NotNull @Valid PersonRef person)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
