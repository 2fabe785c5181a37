package dk.cpr.kernel.fact;

/**
 * What is wrong with a fact. Holds no value, so it may stand in problems and reports.
 *
 * @param field a field of the kind, or {@code slot}, {@code value}
 * @param reason a slug: {@code unknown-field}, {@code empty-value}, {@code unknown-code}, {@code
 *     malformed}, {@code wrong-slot}
 */
public record FactFault(String field, String reason) {}
