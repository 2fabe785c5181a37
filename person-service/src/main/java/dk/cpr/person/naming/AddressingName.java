package dk.cpr.person.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addressing name (adresseringsnavn): at most 34 characters that hold the surname and at least
 * one given name, which may be abbreviated; of who has one name alone, that one.
 */
record AddressingName(@Nullable String given, @Nullable String middle, @Nullable String surname) {
  private static final Pattern LETTER = Pattern.compile("^.\\p{M}*");
  private static final int LONGEST = 34;

  /** What remains of a surname beside an initial and a blank. */
  private static final int SURNAME = LONGEST - 2;

  /**
   * The longest of: everything; middle names as initials; further given names as initials too; the
   * first given name alone; its initial alone.
   */
  String make() {
    List<String> names = words(given);
    List<String> middles = words(middle);
    if (names.isEmpty() || surname == null) {
      return shortened(join(names, middles, surname == null ? "" : surname), LONGEST);
    }
    List<String> rest = names.subList(1, names.size());
    String last = shortSurname();
    return List.of(
            join(names, middles, last),
            join(names, initials(middles), last),
            join(List.of(names.getFirst()), initials(joined(rest, middles)), last),
            join(List.of(names.getFirst()), List.of(), last))
        .stream()
        .filter(made -> made.length() <= LONGEST)
        .findFirst()
        .orElseGet(() -> initial(names.getFirst()) + " " + last);
  }

  /** Whether a text is one for this name. */
  boolean fits(String text) {
    String low = " " + plain(text) + " ";
    String last = surname == null ? " " : " " + plain(shortSurname()) + " ";
    int at = low.indexOf(last);
    if (text.length() > LONGEST || at < 0) {
      return false;
    }
    List<String> others = words(low.substring(0, at) + " " + low.substring(at + last.length()));
    return given == null
        || words(plain(given)).stream()
            .anyMatch(name -> others.contains(name) || others.contains(initial(name)));
  }

  private String shortSurname() {
    return surname == null ? "" : shortened(surname, given == null ? LONGEST : SURNAME);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }

  private static List<String> initials(List<String> words) {
    return words.stream().map(AddressingName::initial).toList();
  }

  /** The first letter, whole, with the accents that it may not be composed with. */
  private static String initial(String word) {
    Matcher letter = LETTER.matcher(word);
    return letter.find() ? letter.group() : word;
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static String join(List<String> names, List<String> middles, String last) {
    return String.join(" ", joined(joined(names, middles), words(last)));
  }

  private static String plain(String text) {
    return String.join(" ", words(text.toLowerCase(Locale.ROOT).replaceAll("[.,]", " ")));
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
