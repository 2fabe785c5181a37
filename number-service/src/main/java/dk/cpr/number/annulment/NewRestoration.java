package dk.cpr.number.annulment;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says that a number was annulled in error.
 *
 * @param authority who asks: four digits (MYNKOD)
 * @param document what the registration rests on
 */
record NewRestoration(
    @NotNull Personnummer number,
    @NotNull @Pattern(regexp = "[0-9]{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {}
