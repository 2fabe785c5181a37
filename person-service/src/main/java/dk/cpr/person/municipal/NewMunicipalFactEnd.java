package dk.cpr.person.municipal;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a municipal fact; may lie ahead.
 *
 * @param kind of the fact, as in the catalogue
 * @param slot type of a condition, number of a note, code of an election fact; absent for the
 *     others
 */
public record NewMunicipalFactEnd(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull
        @Pattern(
            regexp = "occupation|municipalCondition|note|relocationOrder|election|sharedResidence")
        String kind,
    @Nullable @Pattern(regexp = "\\d{1,4}") String slot)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
