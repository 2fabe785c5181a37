package dk.cpr.disclosure.lookup;

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
   * All of a kind as an answer tells it; only where every field is wanted and nothing is uncertain.
   *
   * @param json an object, or an array of them for kinds that stand in parallel
   */
  record Text(String json) implements Fact {}

  /** When a fact holds, as its source wrote it. */
  record Effect(
      @Nullable String from, boolean fromUncertain, @Nullable String to, boolean toUncertain) {}
}
