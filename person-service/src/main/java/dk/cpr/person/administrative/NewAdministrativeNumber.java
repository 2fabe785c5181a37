package dk.cpr.person.administrative;

import dk.cpr.kernel.number.AdministrativeAssigner;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.immigration.NewImmigration;
import dk.cpr.person.named.PersonRef;
import dk.cpr.person.naming.NameParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives nowhere in Denmark or Greenland needs a number.
 *
 * @param birth when and where the person was born
 * @param citizenship four digits of the authority list, where it is known
 * @param administrativeMunicipality 0010 seamen's tax, 0011 tax, 0012 ATP, 0019 other reasons; the
 *     usual one of who registers where it is left out
 * @param assigner for whom the CPR office registers; others leave it out or name themselves
 * @param notTheSame how the reporter knows that this is nobody who is likely to have a number
 *     already (409 {@code likely-registered}); kept with the report
 */
public record NewAdministrativeNumber(
    @NotNull @Valid Basis basis,
    @NotNull @Valid NameParts name,
    @NotNull @Valid NewImmigration.Birth birth,
    @Nullable @Pattern(regexp = "\\d{4}") String citizenship,
    @Nullable @Pattern(regexp = "001[0129]") String administrativeMunicipality,
    @Nullable AdministrativeAssigner assigner,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,500}") String notTheSame)
    implements Report {

  /** The person is in the register only afterwards. */
  @Override
  public Map<String, PersonRef> people() {
    return Map.of();
  }
}
