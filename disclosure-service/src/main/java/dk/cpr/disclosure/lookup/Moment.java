package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonCreator;
import dk.cpr.kernel.time.SourceTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on a time axis, as a caller names it. */
@Schema(
    type = SchemaType.STRING,
    description = "2024-05-01, 2024-05-01T12:30 (local time of Denmark), or with an offset or Z")
public record Moment(Instant instant) {
  private static final int LAST_YEAR = 9999;

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException when it is no such time
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Moment of(String text) {
    return new Moment(
        text.length() <= 19 && !text.endsWith("Z") ? SourceTime.of(text).instant() : offset(text));
  }

  private static Instant offset(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("not a year of four digits");
      }
      return time.toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }
}
