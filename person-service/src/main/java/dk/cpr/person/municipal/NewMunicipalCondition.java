package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
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
 * A municipal condition.
 *
 * @param type one digit: 1 living apart, 3 pension
 * @param code up to five characters
 * @param remark up to 30 characters
 * @param until last day excluded, when it is for a time
 */
public record NewMunicipalCondition(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Pattern(regexp = "\\d") String type,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,5}") String code,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,30}") String remark,
    @Nullable LocalDate until)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }

  FactContent content() {
    return FactContent.valid(FactKind.MUNICIPAL_CONDITION, value(), Periods.of(basis, until));
  }

  private Map<String, String> value() {
    return remark == null
        ? Map.of("type", type, "code", code.strip())
        : Map.of("type", type, "code", code.strip(), "remark", remark.strip());
  }
}
