package dk.cpr.records.line;

/**
 * A line that was set aside, withheld or not kept, and why. Holds no content of the line, so it may
 * be printed.
 *
 * @param line the line number, 1-based
 * @param recordType the record type, {@code ???} when it could not be read
 * @param field the English field name, "" when the whole line is meant
 * @param reason a slug of {@link Reasons}
 */
public record LineFault(long line, String recordType, String field, String reason) {}
