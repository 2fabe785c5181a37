package dk.cpr.person.birth;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.given.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A birth as a hospital reports it.
 *
 * @param time local date and time, {@code yyyy-MM-ddTHH:mm}, Europe/Copenhagen
 * @param sequence which child of this birth, from 1
 * @param place the authority that registers the birth, and where it was in words
 * @param mother by number, or by name and birth date; the residence is then required
 * @param otherParent father or co-mother, if there is one
 * @param parenthood how the other parent's parenthood came about
 * @param jointCare whether the parents declared joint care (forældreansvarsloven § 7)
 * @param reservedNumber the number that the child was given offline, out of the hospital's own
 *     block
 * @param residence where the child lives; without it, where the mother did at the birth
 * @param notTheSame how the reporter knows that this is no child of hers who has a number already
 *     (409 {@code likely-registered}); kept with the report
 */
public record NewBirth(
    @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}") String time,
    @NotNull Sex sex,
    @NotNull @Min(1) @Max(9) Integer sequence,
    @NotNull @Valid Place place,
    @NotNull @Valid Mother mother,
    @Nullable @Valid OtherParent otherParent,
    @Nullable Parenthood parenthood,
    @Nullable JointCare jointCare,
    @Nullable GivenNumber reservedNumber,
    @Nullable @Valid Residence residence,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,500}") String notTheSame) {

  /** How the other parent's parenthood came about. */
  public enum Parenthood {
    MARRIAGE,
    ACKNOWLEDGEMENT,
    DECISION
  }

  /**
   * Where the birth was.
   *
   * @param authority four digits of the authority list
   * @param text up to 20 characters
   */
  public record Place(
      @Nullable @Pattern(regexp = "\\d{4}") String authority,
      @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,20}") String text) {}

  /** The mother. */
  public record Mother(
      @Nullable GivenNumber number,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,140}") String name,
      @Nullable LocalDate birthDate) {}

  /** The father or co-mother. */
  public record OtherParent(
      @Nullable GivenNumber number,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,140}") String name,
      @Nullable LocalDate birthDate,
      @NotNull @Pattern(regexp = "father|coMother") String role) {}

  /**
   * An address by its codes.
   *
   * @param house number and letter, {@code 77A}
   * @param floor {@code 1} to {@code 99}, {@code st}, {@code kl}, {@code k2} to {@code k9}
   * @param door {@code tv}, {@code mf}, {@code th} or up to four of a-z, 0-9, -
   */
  public record Residence(
      @NotNull @Pattern(regexp = "\\d{4}") String municipality,
      @NotNull @Pattern(regexp = "\\d{4}") String road,
      @Nullable @Pattern(regexp = "(?!0+[A-Z]?$)\\d{1,3}[A-Z]?") String house,
      @Nullable @Pattern(regexp = "0?[1-9]|[1-9]\\d|st|kl|k[2-9]") String floor,
      @Nullable @Pattern(regexp = "[a-z0-9-]{1,4}") String door) {}
}
