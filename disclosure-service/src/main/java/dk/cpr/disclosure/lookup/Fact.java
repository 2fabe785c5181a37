package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dk.cpr.disclosure.right.FieldPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read of a kind: only the fields that were asked for. */
sealed interface Fact {

  /**
   * One fact, field by field.
   *
   * @param value those of the fields that are given, in the order of the catalogue
   */
  record Fields(Map<String, String> value, Effect effect, boolean verified) implements Fact {}

  /**
   * One fact as an answer tells it; only where every field is wanted and nothing is uncertain.
   *
   * @param json an object
   */
  record Text(String json) implements Fact {}

  /**
   * The same of all facts of a kind that stand in parallel.
   *
   * @param json an array of objects
   */
  record Texts(String json) implements Fact {}

  /** When a fact holds, as its source wrote it. */
  record Effect(
      @Nullable String from, boolean fromUncertain, @Nullable String to, boolean toUncertain) {
    boolean isCertain() {
      return !fromUncertain && !toUncertain;
    }

    /** The object with the two times of effect behind its fields. */
    String beside(String object) {
      StringBuilder both = new StringBuilder(object.substring(0, object.length() - 1));
      append(both, FieldPath.EFFECT_FROM, from);
      append(both, FieldPath.EFFECT_TO, to);
      return both.append('}').toString();
    }

    private static void append(StringBuilder object, String name, @Nullable String text) {
      if (text != null) {
        object
            .append(object.length() > 1 ? ", \"" : "\"")
            .append(name)
            .append("\": \"")
            .append(JsonStringEncoder.getInstance().quoteAsString(text))
            .append('"');
      }
    }
  }
}
