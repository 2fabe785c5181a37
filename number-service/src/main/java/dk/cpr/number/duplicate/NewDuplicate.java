package dk.cpr.number.duplicate;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that two numbers are one person.
 *
 * @param duplicateNumber the number to be deleted
 * @param survivingNumber the number that the person goes by
 * @param effectFrom from when: {@code yyyy-MM-dd}, {@code yyyy-MM-ddTHH:mm[:ss]} or {@code
 *     yyyyMMddHHmm}
 * @param authority who asks: four digits (MYNKOD)
 * @param document what the registration rests on
 */
record NewDuplicate(
    @NotNull Personnummer duplicateNumber,
    @NotNull Personnummer survivingNumber,
    @NotNull @Size(max = 20) String effectFrom,
    @NotNull @Pattern(regexp = "[0-9]{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {}
