package dk.cpr.disclosure.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language, from {@code timeline_<language>.properties}. */
final class Words {
  static final String DANISH = "da";
  static final String ENGLISH = "en";
  private static final Map<String, Words> ALL =
      Map.of(DANISH, read(DANISH), ENGLISH, read(ENGLISH));

  private final String language;
  private final Properties words;

  private Words(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The language that was named, else the first of the accepted that is known, else Danish. */
  static Words of(@Nullable String named, List<Locale> accepted) {
    String language =
        named != null
            ? named
            : accepted.stream()
                .map(Locale::getLanguage)
                .filter(ALL::containsKey)
                .findFirst()
                .orElse(DANISH);
    return Optional.ofNullable(ALL.get(language)).orElseThrow();
  }

  String language() {
    return language;
  }

  /** The word of a key, with {0} replaced; a key without word is a fault of this register. */
  String say(String key, String... parts) {
    String word = find(key).orElseThrow(() -> new IllegalStateException("no word for " + key));
    for (int i = 0; i < parts.length; i++) {
      word = word.replace("{" + i + "}", parts[i]);
    }
    return word;
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  private static Words read(String language) {
    Properties words = new Properties();
    String name = "timeline_" + language + ".properties";
    try (InputStream file = Words.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, words);
  }
}
