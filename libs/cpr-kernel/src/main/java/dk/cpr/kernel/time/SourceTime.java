package dk.cpr.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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

  /** Whether the text is a literal of this type; an empty field is none. */
  public static boolean isTime(String text) {
    return TimeParts.read(text) != null;
  }

  /**
   * Whether a report may name it: a day told whole, and no time that clocks in Denmark skipped. A
   * source that is read is believed: its zeros for month and day, and times that never were, are
   * kept as they stand.
   */
  public static boolean isReportable(String text) {
    @Nullable TimeParts parts = TimeParts.read(text);
    return parts != null
        && parts.precision().compareTo(Precision.DAY) >= 0
        && (parts.precision() == Precision.DAY || wasShown(parts.start()));
  }

  private static boolean wasShown(LocalDateTime local) {
    return !ZONE.getRules().getValidOffsets(local).isEmpty();
  }

  /**
   * The minute of an instant. In autumn an hour is shown twice; the last minute of its first round
   * stands for all of the second, so that what came later is never written as earlier.
   */
  public static SourceTime at(Instant instant) {
    return of(local(instant, ChronoUnit.MINUTES).toString());
  }

  /** The same to the second. */
  public static SourceTime secondOf(Instant instant) {
    return of(local(instant, ChronoUnit.SECONDS).toString());
  }

  private static LocalDateTime local(Instant instant, ChronoUnit unit) {
    ZonedDateTime shown = instant.atZone(ZONE).truncatedTo(unit);
    boolean again = !shown.withEarlierOffsetAtOverlap().equals(shown);
    return again
        ? ZONE.getRules().getTransition(shown.toLocalDateTime()).getDateTimeBefore().minus(1, unit)
        : shown.toLocalDateTime();
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

  /** The first instant after all that the source left open: midnight for a day without time. */
  public Instant end() {
    LocalDateTime start = local();
    LocalDateTime end =
        switch (precision()) {
          case YEAR -> start.plusYears(1);
          case MONTH -> start.plusMonths(1);
          case DAY -> start.plusDays(1);
          case HOUR -> start.plusHours(1);
          case MINUTE -> start.plusMinutes(1);
          case SECOND -> start.plusSeconds(1);
        };
    return end.atZone(ZONE).toInstant();
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
