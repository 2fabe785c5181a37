package dk.cpr.person.death;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * The death of a spouse or registered partner who has no number.
 *
 * @param person who is widowed; the basis tells since when
 */
public record NewSpouseDeath(@NotNull @Valid Basis basis, @NotNull @Valid PersonRef person)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
