package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/** An order to move (flyttepåbud), up to 40 characters. */
public record NewRelocationOrder(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,40}") String text)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }

  FactContent content() {
    return FactContent.valid(
        FactKind.RELOCATION_ORDER,
        Map.of("text", text.strip()),
        EffectPeriod.since(basis.effect()));
  }
}
