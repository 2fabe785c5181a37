package dk.cpr.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is stored: composed (NFC), without signs that nobody sees or that turn the direction
 * of what follows, with one blank between words and none around them. Two spellings that look alike
 * are one then. What is no letter, number, or sign of writing (emoji, private use, what Unicode has
 * not given out) is refused, see {@link #LINE}.
 */
public final class WrittenText {
  private static final String LETTERS = "\\p{L}\\p{Mn}\\p{Mc}";
  private static final String SIGNS =
      LETTERS + "\\p{N}\\p{P}\\p{Sc}\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u00ff]";

  /**
   * One sign of a text, as a class of a regular expression: letters with their accents, numbers,
   * punctuation, currencies, and the rest of ISO 8859-1.
   */
  public static final String SIGN = "[" + SIGNS;

  /** One sign of a text of several lines. */
  public static final String SIGN_OR_BREAK = "[\\t\\r\\n" + SIGNS;

  /** One sign of a name: letters, digits, and what stands between them. */
  public static final String NAME_SIGN =
      "[" + LETTERS + "\\p{Pd}0-9 '\u2019\u2018\u00b4`\u00b7.,/()&\"\u2032-]";

  /** Beginning of an expression for a text that is not blank. */
  public static final String LINE = "(?=.*\\S)" + SIGN;

  /** Beginning of an expression for a name: a letter stands in it, and no lone accent before it. */
  public static final String NAME = "(?!\\p{M})(?=.*\\p{L})" + NAME_SIGN;

  private static final Pattern WRITING = Pattern.compile(SIGN + "*");

  private WrittenText() {}

  /** The text as it is stored; control characters stay, and are for the caller to refuse. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder seen = new StringBuilder();
    text.codePoints()
        .filter(sign -> !isInvisible(sign))
        .forEach(
            sign -> {
              if (!isBlank(sign)) {
                seen.appendCodePoint(sign);
              } else if (seen.isEmpty() || seen.charAt(seen.length() - 1) != ' ') {
                seen.append(' ');
              }
            });
    return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
  }

  /** Whether it is one line of writing. */
  public static boolean isLine(String text) {
    return text.chars().allMatch(sign -> sign >= ' ' && sign <= '~')
        || WRITING.matcher(text).matches();
  }

  /** Most texts: nothing but ASCII and single blanks. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~' || (sign == ' ' && before == ' ')) {
        return false;
      }
      before = sign;
    }
    return text.isEmpty() || before != ' ';
  }

  /** Blanks of every width, and the separators of lines and paragraphs. */
  static boolean isBlank(int sign) {
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a sign leaves no trace in print: formats, among them the soft hyphen and all that turn
   * the direction, and what Unicode says may be left out of sight (Default_Ignorable_Code_Point).
   */
  static boolean isInvisible(int sign) {
    return Character.getType(sign) == Character.FORMAT
        || sign == 0x034F
        || isWithin(sign, 0x115F, 0x1160)
        || isWithin(sign, 0x17B4, 0x17B5)
        || isWithin(sign, 0x180B, 0x180F)
        || sign == 0x2065
        || sign == 0x3164
        || isWithin(sign, 0xFE00, 0xFE0F)
        || sign == 0xFFA0
        || isWithin(sign, 0xFFF0, 0xFFF8)
        || isWithin(sign, 0xE0000, 0xE0FFF);
  }

  private static boolean isWithin(int sign, int first, int last) {
    return sign >= first && sign <= last;
  }
}
