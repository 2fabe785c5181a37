package dk.cpr.number.change;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person's newest change back.
 *
 * @param number the number that the change gave
 * @param authority who asks: four digits (MYNKOD)
 * @param document what the registration rests on
 */
record ChangeUndoing(
    @NotNull PersonId personId,
    @NotNull Personnummer number,
    @NotNull @Pattern(regexp = "[0-9]{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {

  /** What requests take turns on. */
  Object series() {
    return List.of(number.birthDate(), number.sex());
  }
}
