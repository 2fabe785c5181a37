package dk.cpr.kernel.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name in plain lower-case letters: no accents, æ and ø as e, å and aa as o, so that spellings of
 * one sound meet.
 *
 * @param given each of the given names
 * @param surname without spaces and hyphens
 */
public record FoldedName(List<String> given, String surname) {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");

  /** Folds what a name fact says. */
  public static FoldedName of(@Nullable String given, @Nullable String surname) {
    return new FoldedName(words(given), String.join("", words(surname)));
  }

  /** The first given name; empty where there is none. */
  public String first() {
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** All given names in one word. */
  String together() {
    return String.join("", given);
  }

  private static List<String> words(@Nullable String text) {
    String lower = Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    String danish = lower.replace("å", "o").replace("aa", "o").replace('æ', 'e').replace('ø', 'e');
    String plain = ACCENT.matcher(Normalizer.normalize(danish, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
  }
}
