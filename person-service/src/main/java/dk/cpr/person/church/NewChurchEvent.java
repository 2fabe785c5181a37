package dk.cpr.person.church;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody enters or leaves the church.
 *
 * @param membership for an entry: {@code F} member, {@code M} and {@code S} special memberships; F
 *     when absent. An exit has none
 */
public record NewChurchEvent(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @Nullable @Pattern(regexp = "[FMS]") String membership)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
