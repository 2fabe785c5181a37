package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An election fact.
 *
 * @param code VALGKODE, four digits
 * @param rightDate since when the right holds
 * @param until last day excluded, when it is for a time
 */
public record NewElectionFact(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Pattern(regexp = "\\d{4}") String code,
    @Nullable LocalDate rightDate,
    @Nullable LocalDate until)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }

  FactContent content() {
    return FactContent.valid(FactKind.ELECTION, value(), Periods.of(basis, until));
  }

  private Map<String, String> value() {
    return rightDate == null
        ? Map.of("code", code)
        : Map.of("code", code, "rightDate", rightDate.toString());
  }
}
