package dk.cpr.protection.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom an address is released to.
 *
 * @param document of the claim
 * @param reason why the claim outweighs the protection
 */
public record NewRelease(
    @NotNull @Valid Creditor creditor,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,500}") String reason) {

  /**
   * The creditor: by CVR number, or by name where there is none.
   *
   * @param cvr eight digits
   */
  public record Creditor(
      @Nullable @Pattern(regexp = "[0-9]{8}") String cvr,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,200}") String name) {

    /** Either is given, not both. */
    @JsonIgnore
    @AssertTrue(message = "a CVR number, or a name where there is none")
    public boolean isNamedOnce() {
      return (cvr == null) != (name == null);
    }

    String told() {
      return Objects.requireNonNullElse(name, Objects.requireNonNullElse(cvr, ""));
    }
  }
}
