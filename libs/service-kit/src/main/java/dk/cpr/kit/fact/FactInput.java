package dk.cpr.kit.fact;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact on the wire, before it is registered.
 *
 * @param kind wire name in the catalogue
 * @param slot "" or absent when the kind has one slot
 * @param value the kind's fields; absent means not given
 * @param effectFrom 12 digits, ISO date or ISO local date-time; null is open
 * @param effectTo the same, exclusive
 */
public record FactInput(
    String kind,
    @Nullable String slot,
    Map<String, String> value,
    @Nullable String effectFrom,
    boolean effectFromUncertain,
    @Nullable String effectTo,
    boolean effectToUncertain,
    @Nullable Standing standing) {

  /**
   * The fact's content.
   *
   * @throws IllegalArgumentException when kind, fields, codes or times are not those of the
   *     catalogue; the message is a slug with the field's name, never a value
   */
  public FactContent content() {
    FactKind known =
        FactKind.ofWireName(kind).orElseThrow(() -> new IllegalArgumentException("unknown-kind"));
    FactContent content =
        new FactContent(
            known,
            slot == null ? "" : slot,
            new TreeMap<>(value),
            new EffectPeriod(
                time(effectFrom, effectFromUncertain, "effectFrom"),
                time(effectTo, effectToUncertain, "effectTo")),
            standing == null ? Standing.VALID : standing);
    content.faults().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.reason() + ":" + fault.field());
            });
    return content;
  }

  private static @Nullable SourceTime time(@Nullable String text, boolean uncertain, String field) {
    if (text == null) {
      return null;
    }
    try {
      return new SourceTime(text, uncertain);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("impossible-time:" + field, e);
    }
  }
}
