package dk.cpr.disclosure.frame;

import dk.cpr.kernel.fact.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was read: only the fields that were asked for and may be told.
 *
 * @param value those of them that are given, and their marks, in the order of the catalogue
 * @param history null where registration is not told
 */
public record FactRow(
    UUID id,
    String slot,
    Standing standing,
    Map<String, String> value,
    Effect effect,
    boolean verified,
    @Nullable History history) {

  /** When it holds, as its source wrote it. */
  public record Effect(
      @Nullable String from, boolean fromUncertain, @Nullable String to, boolean toUncertain) {}

  /**
   * Registration, and the corrections that touch it.
   *
   * @param by organisation (CVR number) or service; null where it is not told
   * @param opened the act that put it there
   * @param leftBy the fact whose content it keeps, standing corrected or annulled
   * @param closed the correction that closed it
   */
  public record History(
      Instant from,
      @Nullable Instant to,
      @Nullable String by,
      String origin,
      @Nullable String opened,
      @Nullable UUID leftBy,
      @Nullable Closed closed) {}

  /** What a correction did to it. */
  public record Closed(String act, String reason, @Nullable UUID kept, @Nullable UUID now) {}
}
