package dk.cpr.person.authority;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the authority list, at most 500. */
public record NewAuthorities(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Row> authorities) {

  /**
   * One authority in one period.
   *
   * @param code MYNKOD, four digits
   * @param type MYNTYP, two digits
   * @param validFrom effect time; absent or all zeros is open
   * @param validTo effect time, exclusive; absent or all zeros is open
   */
  public record Row(
      @NotNull @Pattern(regexp = "\\d{4}") String code,
      @NotNull @Pattern(regexp = "\\d{2}") String type,
      @Cleaned @NotNull @Pattern(regexp = WrittenText.SIGN + "{1,60}") String name,
      @Nullable @Size(max = 19) String validFrom,
      @Nullable @Size(max = 19) String validTo,
      @Nullable @Size(max = 2) String iso2,
      @Nullable @Size(max = 3) String iso3,
      @Nullable @Size(max = 3) String isoNumeric) {}
}
