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
 * A note.
 *
 * @param number one or two digits
 * @param text up to 40 characters
 * @param until last day excluded, when it is for a time
 */
public record NewNote(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Pattern(regexp = "\\d{1,2}") String number,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,40}") String text,
    @Nullable LocalDate until)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }

  FactContent content() {
    return FactContent.valid(
        FactKind.NOTE, Map.of("number", number, "text", text.strip()), Periods.of(basis, until));
  }
}
