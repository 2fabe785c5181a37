package dk.cpr.records.extract;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.line.LineCheck;

/** Whether a line of a type that the format lacks may be a protection whose type was damaged. */
final class MaybeProtection {
  private static final int TYPE_LENGTH = 3;

  private MaybeProtection() {}

  /**
   * True when the type fits but for characters that are no digits or are missing; when one digit
   * differs, only if the rest reads as a protection of a known type.
   */
  static boolean is(String line, ExtractFormat format) {
    return format.protections().stream().anyMatch(type -> is(line, format.layouts().get(type)));
  }

  /** Whether a line of another known type reads as a protection one digit of whose type differs. */
  static boolean readsAs(String line, ExtractFormat format) {
    return !format.isProtection(line.substring(0, TYPE_LENGTH)) && is(line, format);
  }

  private static boolean is(String line, RecordLayout protection) {
    int unreadable = 0;
    int different = 0;
    for (int i = 0; i < TYPE_LENGTH; i++) {
      boolean digit = i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9';
      unreadable += digit ? 0 : 1;
      different += digit && line.charAt(i) != protection.type().charAt(i) ? 1 : 0;
    }
    return different == 0 || (different == 1 && unreadable == 0 && reads(line, protection));
  }

  private static boolean reads(String line, RecordLayout protection) {
    if (!protection.fits(line)) {
      return false;
    }
    FixedRecord record = protection.read(line);
    return LineCheck.faultOf(0, record).isEmpty()
        && Coded.has(ProtectionType.class, record.text("protectionType"));
  }
}
