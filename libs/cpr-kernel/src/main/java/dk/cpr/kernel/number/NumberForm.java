package dk.cpr.kernel.number;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of any text tells: whether it is a personnummer and, if so, its birth date,
 * century, sex and check digit. Never whether it was given to anyone. Modulus 11 never rejects a
 * number: since 1 October 2007 numbers are given that do not satisfy it (cpr.dk, "Personnumre uden
 * kontrolciffer").
 *
 * @param number the personnummer; null when the text is none
 * @param fault why the text is none; null when it is one
 * @param century first year of the century that digits 5 to 7 give: 1800, 1900 or 2000; null unless
 *     the text has ten digits
 */
public record NumberForm(
    @Nullable Personnummer number, @Nullable NumberFault fault, @Nullable Integer century) {

  /** Reads ten digits; one hyphen or space after the sixth is presentation. Takes any text. */
  public static NumberForm of(String text) {
    String digits = Personnummer.tenDigits(withoutSpace(text));
    NumberFault fault = Personnummer.fault(digits);
    if (digits == null) {
      return new NumberForm(null, fault, null);
    }
    Personnummer number = fault == null ? new Personnummer(digits) : null;
    return new NumberForm(number, fault, Personnummer.yearOf(digits) / 100 * 100);
  }

  /** Reads each text; the answers stand in the order of the texts. */
  public static List<NumberForm> ofAll(List<String> texts) {
    return texts.stream().map(NumberForm::of).toList();
  }

  /** Whether there are ten digits. */
  public boolean wellFormed() {
    return fault != NumberFault.NOT_TEN_DIGITS;
  }

  /** Whether the date exists in its century; a replacement number has none. */
  public boolean dateExists() {
    return fault == null;
  }

  /** Whether it is a replacement number (erstatningspersonnummer), which is no personnummer. */
  public boolean replacementNumber() {
    return fault == NumberFault.REPLACEMENT_NUMBER;
  }

  /** The date of birth that the number carries; null when it is no personnummer. */
  public @Nullable LocalDate birthDate() {
    return number == null ? null : number.birthDate();
  }

  /** The sex that the number carries; null when it is no personnummer. */
  public @Nullable Sex sex() {
    return number == null ? null : number.sex();
  }

  /** Whether modulus 11 is satisfied, which proves nothing; null when it is no personnummer. */
  public @Nullable Boolean satisfiesModulus11() {
    return number == null ? null : number.satisfiesModulus11();
  }

  private static String withoutSpace(String text) {
    return text.length() == 11 && text.charAt(6) == ' '
        ? text.substring(0, 6) + text.substring(7)
        : text;
  }
}
