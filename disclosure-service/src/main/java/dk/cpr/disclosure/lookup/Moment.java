package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonCreator;
import dk.cpr.kernel.time.SourceTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on a time axis, as a caller names it. */
@Schema(
    type = SchemaType.STRING,
    description = "2024-05-01, 2024-05-01T12:30 (local time of Denmark), or with an offset or Z")
public record Moment(Instant instant) {
  /** The year 1 begins in Denmark while it is still the day before elsewhere. */
  private static final Instant FIRST = Instant.parse("0000-12-31T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  /**
   * Reads the text, to the microsecond, as instants are stored.
   *
   * @throws IllegalArgumentException when it is no such time, or beyond the years 1 to 9999
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Moment of(String text) {
    Instant instant =
        text.length() <= 19 && !text.endsWith("Z") ? SourceTime.of(text).instant() : offset(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException("beyond the years 1 to 9999");
    }
    return new Moment(instant.truncatedTo(ChronoUnit.MICROS));
  }

  private static Instant offset(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }
}
