package dk.cpr.kernel.likeness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What persons are compared by.
 *
 * @param name folded to plain letters
 * @param sex M or K
 * @param mother person id, or name and birth date of one without number
 * @param father the same of the father or co-mother
 */
public record Profile(
    UUID person,
    FoldedName name,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable String mother,
    @Nullable String father) {}
