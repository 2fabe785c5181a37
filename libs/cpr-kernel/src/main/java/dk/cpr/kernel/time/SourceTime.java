package dk.cpr.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An effect time as its source wrote it. Three literals are known: {@code yyyyMMddHHmm} of the
 * record layouts, {@code yyyy-MM-dd}, and {@code yyyy-MM-ddTHH:mm[:ss]}. The layouts' pseudo values
 * are kept and lower the precision: month or day 00, an hour over 23 (9999), a minute over 59
 * (1299). The literal survives the round trip byte for byte.
 *
 * @param text the literal
 * @param uncertain whether the source marked it (the mark {@code *})
 */
public record SourceTime(String text, boolean uncertain) {
  /** Local times are those of the register's country. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /** The mark of an uncertain time in the record layouts. */
  public static final String UNCERTAIN_MARK = "*";

  /**
   * Checks the literal.
   *
   * @throws IllegalArgumentException when it is none of the three forms or names an impossible day
   */
  public SourceTime {
    if (TimeParts.read(text) == null) {
      throw new IllegalArgumentException("not an effect time");
    }
  }

  /** A time without mark. Throws as the constructor. */
  public static SourceTime of(String text) {
    return new SourceTime(text, false);
  }

  /** A day without mark. */
  public static SourceTime of(LocalDate date) {
    return of(date.toString());
  }

  /** A time with the mark of the record layouts: {@code *} uncertain, anything else certain. */
  public static SourceTime of(String text, String mark) {
    return new SourceTime(text, UNCERTAIN_MARK.equals(mark));
  }

  /** The time of a possibly empty field: blank and all zeros are no value. */
  public static Optional<SourceTime> ofField(String text, String mark) {
    return isNone(text) ? Optional.empty() : Optional.of(of(text, mark));
  }

  /** Whether the text is a literal of this type or an empty field. */
  public static boolean isReadable(String text) {
    return isNone(text) || TimeParts.read(text) != null;
  }

  /** Whether the text is a literal of this type; an empty field is not. */
  public static boolean isLiteral(String text) {
    return TimeParts.read(text) != null;
  }

  private static boolean isNone(String text) {
    return text.isBlank() || text.chars().allMatch(c -> c == '0' || c == '-' || c == ' ');
  }

  /** How much the source knew. */
  public Precision precision() {
    return parts().precision();
  }

  /** The instant to compare by: unknown parts at their start, in Europe/Copenhagen. */
  public Instant instant() {
    return local().atZone(ZONE).toInstant();
  }

  /** The same as a local date and time. */
  public LocalDateTime local() {
    return parts().start();
  }

  /** The day, the first one of what is known. */
  public LocalDate date() {
    return local().toLocalDate();
  }

  private TimeParts parts() {
    @Nullable TimeParts parts = TimeParts.read(text);
    if (parts == null) {
      throw new IllegalStateException("checked by the constructor");
    }
    return parts;
  }
}
