package dk.cpr.person.immigration;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a number moves here from abroad.
 *
 * @param fromCountry four digits of the authority list
 */
public record NewReturn(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @Nullable @Pattern(regexp = "\\d{4}") String fromCountry,
    @NotNull @Valid Home address)
    implements Report {

  /** Reported by the municipality that is moved to. */
  @Override
  public Optional<String> municipality() {
    return Optional.of(address.municipality());
  }

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
