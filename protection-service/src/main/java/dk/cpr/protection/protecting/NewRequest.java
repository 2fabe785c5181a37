package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Name and address protection that a report asks for, of somebody who has no home yet.
 *
 * @param effectFrom since when the report holds: 12 digits, ISO date or ISO local date-time
 * @param until ISO date of the first day without; a year from today where it is not given
 * @param reason special circumstances; needed for more than a year, as is the document
 * @param organisation CVR number of the municipality that reports
 * @param user its employee
 */
public record NewRequest(
    @NotNull PersonId personId,
    @NotNull @Pattern(regexp = "[0-9T:-]{10,19}") String effectFrom,
    @Nullable LocalDate until,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,500}") String reason,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document,
    @NotNull @Pattern(regexp = "[0-9]{8}") String organisation,
    @NotNull @Pattern(regexp = "\\P{Cntrl}{1,200}") String user) {}
