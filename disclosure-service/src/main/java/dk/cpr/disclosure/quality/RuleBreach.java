package dk.cpr.disclosure.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a rule.
 *
 * @param other another person that it names
 * @param facts those at fault
 * @param score of likely duplicates
 */
record RuleBreach(
    String rule, UUID person, @Nullable UUID other, List<UUID> facts, @Nullable Integer score) {

  /** The same for the same thing, whenever it is found. */
  UUID id() {
    String text = rule + " " + person + " " + other + " " + facts;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
