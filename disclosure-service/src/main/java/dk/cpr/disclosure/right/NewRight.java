package dk.cpr.disclosure.right;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right to be registered.
 *
 * @param organisation CVR number, eight digits
 * @param name as citizens see it in their receipts
 * @param kind AUTHORITY, COMPANY, PRESS or ASSOCIATION
 * @param purpose slug that requests name
 * @param legalBasis paragraph that it rests on
 * @param coverage ALL, OWN_MUNICIPALITY (authorities), or IDENTIFIED
 * @param fields full paths; {@code <kind>.*} stands for all of a kind that is not sensitive, {@code
 *     number.*} for all but the questions {@code number.given} and {@code number.replaced}
 * @param seesProtected authorities only; absent is false
 * @param validFrom first day; absent or past is now
 * @param validTo first day on which it no longer holds; absent is open
 */
public record NewRight(
    @NotNull @Pattern(regexp = "[0-9]{8}") String organisation,
    @NotBlank @Pattern(regexp = "\\P{Cntrl}{1,200}") String name,
    @NotNull RecipientKind kind,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @NotBlank @Pattern(regexp = "\\P{Cntrl}{1,200}") String legalBasis,
    @NotNull Coverage coverage,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Size(max = 80) String> fields,
    boolean seesProtected,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
