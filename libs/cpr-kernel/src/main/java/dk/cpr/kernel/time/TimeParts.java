package dk.cpr.kernel.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a literal says: the start of what is known, and how much that is. */
record TimeParts(LocalDateTime start, Precision precision) {

  static @Nullable TimeParts read(String text) {
    return switch (text.length()) {
      case 12 -> allDigits(text) ? compact(text) : null;
      case 10 -> isDate(text) ? day(text) : null;
      case 16, 19 -> iso(text);
      default -> null;
    };
  }

  private static @Nullable TimeParts compact(String text) {
    TimeParts day = day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    int hour = number(text, 8, 10);
    int minute = number(text, 10, 12);
    if (day == null || day.precision != Precision.DAY || hour > 23) {
      return day;
    }
    return minute > 59
        ? new TimeParts(day.start.plusHours(hour), Precision.HOUR)
        : new TimeParts(day.start.plusHours(hour).plusMinutes(minute), Precision.MINUTE);
  }

  private static @Nullable TimeParts iso(String text) {
    TimeParts day = isDate(text.substring(0, 10)) ? day(text) : null;
    boolean sound = text.charAt(10) == 'T' && text.charAt(13) == ':';
    if (day == null || day.precision != Precision.DAY || !sound) {
      return null;
    }
    boolean seconds = text.length() == 19;
    String clock = text.substring(11, 13) + text.substring(14, 16);
    String second = seconds ? text.substring(17) : "00";
    if (!allDigits(clock + second) || (seconds && text.charAt(16) != ':')) {
      return null;
    }
    int ofDay = seconds(number(clock, 0, 2), number(clock, 2, 4), number(second, 0, 2));
    return ofDay < 0
        ? null
        : new TimeParts(
            day.start.plusSeconds(ofDay), seconds ? Precision.SECOND : Precision.MINUTE);
  }

  private static int seconds(int hour, int minute, int second) {
    return hour > 23 || minute > 59 || second > 59 ? -1 : (hour * 60 + minute) * 60 + second;
  }

  private static @Nullable TimeParts day(String text) {
    return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static @Nullable TimeParts day(int year, int month, int day) {
    if (year == 0 || month > 12 || (month == 0 && day != 0)) {
      return null;
    }
    if (day == 0 || month == 0) {
      return new TimeParts(
          LocalDate.of(year, Math.max(month, 1), 1).atStartOfDay(),
          month == 0 ? Precision.YEAR : Precision.MONTH);
    }
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : new TimeParts(LocalDate.of(year, month, day).atStartOfDay(), Precision.DAY);
  }

  private static boolean isDate(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && allDigits(text.substring(0, 4) + text.substring(5, 7) + text.substring(8));
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
