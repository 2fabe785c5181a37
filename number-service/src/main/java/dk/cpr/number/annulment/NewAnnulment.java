package dk.cpr.number.annulment;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a number, or the person whose current number is meant: one of the two.
 *
 * @param authority who asks: four digits (MYNKOD); the register itself when absent
 * @param document what the registration rests on
 */
record NewAnnulment(
    @Nullable Personnummer number,
    @Nullable PersonId personId,
    @Nullable @Pattern(regexp = "[0-9]{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {}
