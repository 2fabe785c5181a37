package dk.cpr.person.emigration;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.CleanedLines;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves the country.
 *
 * @param country four digits of the authority list
 * @param address the address there, at most five lines of 34 characters
 */
public record NewEmigration(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Pattern(regexp = "\\d{4}") String country,
    @CleanedLines @Nullable @Size(max = 5)
        List<@NotNull @Pattern(regexp = WrittenText.LINE + "{1,34}") String> address)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
