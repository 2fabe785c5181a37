package dk.cpr.disclosure.lookup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was read: only the fields that were asked for.
 *
 * @param value those of them that are given, in the order of the catalogue
 */
record Fact(Map<String, String> value, Effect effect, boolean verified) {

  /** When it holds, as its source wrote it. */
  record Effect(
      @Nullable String from, boolean fromUncertain, @Nullable String to, boolean toUncertain) {}
}
