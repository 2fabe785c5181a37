package dk.cpr.person.number;

import dk.cpr.kernel.code.Sex;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person gets another number.
 *
 * @param birthDate that it is to carry; that of the present one where it is left out
 * @param sex likewise
 */
public record NewNumberChange(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull Cause cause,
    @Nullable LocalDate birthDate,
    @Nullable Sex sex)
    implements Report {

  /** Why. */
  public enum Cause {
    /** The date was wrong from the start; the sex may change with it. */
    WRONG_BIRTH_DATE,
    /** The sex was wrong from the start; the date may change with it. */
    WRONG_SEX,
    /** The sex changes from the effect. */
    LEGAL_GENDER_CHANGE
  }

  @Override
  public Map<String, PersonRef> people() {
    return Map.of("/person", person);
  }
}
