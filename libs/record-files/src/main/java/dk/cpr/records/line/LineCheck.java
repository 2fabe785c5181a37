package dk.cpr.records.line;

import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.FixedRecord;
import java.util.Optional;

/** Whether each field of a record holds what its kind says. */
public final class LineCheck {
  private LineCheck() {}

  /** The first fault, empty when the record is sound. */
  public static Optional<LineFault> faultOf(long line, FixedRecord record) {
    return record.layout().fields().stream()
        .flatMap(
            field ->
                faultOf(field, record)
                    .map(slug -> new LineFault(line, record.type(), field.name(), slug))
                    .stream())
        .findFirst();
  }

  private static Optional<String> faultOf(FieldSlice field, FixedRecord record) {
    String text = record.text(field.name());
    return switch (field.kind()) {
      case OWN -> Personnummer.faultOf(text).map(NumberFault::slug);
      case PERSON ->
          record.value(field.name()).isEmpty()
              ? Optional.empty()
              : Personnummer.faultOf(text).map(NumberFault::slug);
      case DIGITS -> unless(digitsOrBlank(record.raw(field.name())), Reasons.NOT_NUMERIC);
      case TIME -> unless(isTime(text, field.length()), Reasons.IMPOSSIBLE_TIME);
      case TYPE, MARK, RIGHT, OPAQUE, TEXT ->
          unless(printable(record.raw(field.name())), Reasons.UNPRINTABLE);
    };
  }

  private static Optional<String> unless(boolean sound, String slug) {
    return sound ? Optional.empty() : Optional.of(slug);
  }

  /** A time of another form is something else that was shifted into the field. */
  private static boolean isTime(String text, int length) {
    return SourceTime.isReadable(text) && (!SourceTime.isTime(text) || text.length() == length);
  }

  private static boolean digitsOrBlank(String text) {
    return text.isBlank() || text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean printable(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
