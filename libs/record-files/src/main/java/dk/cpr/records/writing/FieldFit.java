package dk.cpr.records.writing;

import dk.cpr.kernel.text.NearestLetters;
import dk.cpr.kernel.time.Precision;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.SourceNote;
import dk.cpr.records.layout.FieldKind;
import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.RecordLayout;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings values into the form of a record: its width, its character set, its literals of time. What
 * fits is not touched. Letters that ISO 8859-1 lacks are written with the nearest one. A name that
 * had to be shortened gets the mark {@code +}, one with letters in place of others the mark {@code
 * *}.
 */
final class FieldFit {
  private static final String SHORTENED = "+";
  private static final String NOT_WRITABLE = "*";
  private static final String UNKNOWN_CLOCK = "0000";
  private static final int CLOCK_TIME = 12;

  private final RecordLayout layout;
  private final CharsetEncoder latin = StandardCharsets.ISO_8859_1.newEncoder();
  private final Map<String, String> fitted = new TreeMap<>();

  private FieldFit(RecordLayout layout) {
    this.layout = layout;
  }

  /** The values as the record can hold them; fields that it does not have are left out. */
  static Map<String, String> fit(RecordLayout layout, Map<String, String> values) {
    FieldFit fit = new FieldFit(layout);
    values.forEach(fit::take);
    return fit.fitted;
  }

  private void take(String field, String value) {
    layout
        .field(field)
        .ifPresent(
            slice -> {
              switch (slice.kind()) {
                case TIME -> fitted.put(field, time(value, slice));
                case DIGITS -> fitted.put(field, value.length() > slice.length() ? "" : value);
                case TEXT, RIGHT -> text(value, slice);
                case MARK -> fitted.merge(field, value, (ours, own) -> own.isEmpty() ? ours : own);
                case TYPE, OWN, PERSON, OPAQUE -> fitted.put(field, value);
              }
            });
  }

  private void text(String value, FieldSlice slice) {
    boolean sound = latin.canEncode(value) && !hasControls(value);
    String writable = sound ? value : NearestLetters.of(value);
    boolean fits = writable.length() <= slice.length();
    fitted.put(slice.name(), fits ? writable : writable.substring(0, slice.length()).strip());
    String mark = slice.name() + SourceNote.MARK;
    if (layout.field(mark).filter(f -> f.kind() == FieldKind.MARK).isPresent()
        && !(fits && writable.equals(composed(value)))) {
      fitted.merge(
          mark, fits ? NOT_WRITABLE : SHORTENED, (own, ours) -> own.isEmpty() ? ours : own);
    }
  }

  /** A letter that was stored with its accent apart is the letter, and no other for it. */
  private static String composed(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  private static boolean hasControls(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  /** A literal of the field's own form stays as it is, pseudo-minutes and all. */
  private static String time(String literal, FieldSlice slice) {
    if (literal.isEmpty() || literal.length() == slice.length()) {
      return literal;
    }
    SourceTime time = SourceTime.of(literal);
    String day = day(literal);
    if (slice.length() != CLOCK_TIME) {
      return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
    }
    boolean clock = time.precision().compareTo(Precision.MINUTE) >= 0;
    return day + (clock ? literal.substring(11, 13) + literal.substring(14, 16) : UNKNOWN_CLOCK);
  }

  private static String day(String literal) {
    return literal.length() == CLOCK_TIME
        ? literal.substring(0, 8)
        : literal.substring(0, 4) + literal.substring(5, 7) + literal.substring(8, 10);
  }
}
