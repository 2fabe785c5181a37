package dk.cpr.fact.store;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Provenance;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact on the wire, before it is registered.
 *
 * @param kind wire name in the catalogue
 * @param slot "" or absent when the kind has one slot
 * @param value the kind's fields; absent means not given
 * @param effectFrom 12 digits, ISO date or ISO local date-time; null is open
 * @param effectTo the same, exclusive
 * @param authority who registered it in the register that it comes from: four digits
 * @param sourceRegisteredAt when, in a form of effect times
 * @param document what that registration rests on, one line of 500 characters at most
 */
public record FactInput(
    @Nullable String kind,
    @Nullable String slot,
    @Nullable Map<String, @Nullable String> value,
    @Nullable String effectFrom,
    boolean effectFromUncertain,
    @Nullable String effectTo,
    boolean effectToUncertain,
    @Nullable Standing standing,
    @Nullable String authority,
    @Nullable String sourceRegisteredAt,
    @Nullable String document) {
  private static final Pattern AUTHORITY = Pattern.compile("[0-9]{4}");
  private static final int LONGEST_DOCUMENT = 500;

  /** A fact without anything told by its source. */
  public FactInput(
      String kind,
      @Nullable String slot,
      Map<String, String> value,
      @Nullable String effectFrom,
      boolean effectFromUncertain,
      @Nullable String effectTo,
      boolean effectToUncertain,
      @Nullable Standing standing) {
    this(
        kind,
        slot,
        new TreeMap<String, @Nullable String>(value),
        effectFrom,
        effectFromUncertain,
        effectTo,
        effectToUncertain,
        standing,
        null,
        null,
        null);
  }

  /**
   * The fact's content, its texts as they are stored.
   *
   * @throws IllegalArgumentException when kind, fields, codes or times are not those of the
   *     catalogue; the message is a slug with the field's name, never a value
   */
  public FactContent content() {
    FactKind known =
        Optional.ofNullable(kind)
            .flatMap(FactKind::ofWireName)
            .orElseThrow(() -> new IllegalArgumentException("unknown-kind"));
    FactContent content =
        new FactContent(
                known,
                slot == null ? "" : slot,
                given(),
                new EffectPeriod(
                    time(effectFrom, effectFromUncertain, "effectFrom"),
                    time(effectTo, effectToUncertain, "effectTo")),
                standing == null ? Standing.VALID : standing)
            .cleaned();
    content.faults().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.reason() + ":" + fault.field());
            });
    return content;
  }

  /** The fields; one that is null is as none where a text is asked for. */
  public SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    if (value != null) {
      value.forEach((field, text) -> given.put(field, text == null ? "" : text));
    }
    return given;
  }

  /**
   * What the source says of its own registration.
   *
   * @throws IllegalArgumentException when it is malformed; the message as of {@link #content}
   */
  public Provenance provenance() {
    if (authority != null && !AUTHORITY.matcher(authority).matches()) {
      throw new IllegalArgumentException("malformed:authority");
    }
    @Nullable String written = document == null ? null : WrittenText.clean(document);
    if (written != null && (written.length() > LONGEST_DOCUMENT || !WrittenText.isLine(written))) {
      throw new IllegalArgumentException("malformed:document");
    }
    time(sourceRegisteredAt, false, "sourceRegisteredAt");
    return new Provenance(authority, sourceRegisteredAt, written);
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
