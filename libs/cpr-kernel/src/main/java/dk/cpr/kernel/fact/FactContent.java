package dk.cpr.kernel.fact;

import dk.cpr.kernel.time.EffectPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fact says, without who said it and when it was registered. On the wire: {@code
 * {"kind","slot","value":{…},"effectFrom","effectFromUncertain","effectTo","effectToUncertain",
 * "standing"}}.
 *
 * @param kind what it is about
 * @param slot tells parallel facts apart, "" for kinds that have one at a time
 * @param value field to text, sorted; an absent field is absent, never empty
 * @param effect when it holds
 * @param standing whether it is valid, corrected or annulled
 */
public record FactContent(
    FactKind kind,
    String slot,
    SortedMap<String, String> value,
    EffectPeriod effect,
    Standing standing) {

  /** Copies the value; nothing is checked, see {@link #faults()}. */
  public FactContent {
    value = Collections.unmodifiableSortedMap(new TreeMap<>(value));
  }

  /** A valid fact whose slot follows from its value. */
  public static FactContent valid(FactKind kind, Map<String, String> value, EffectPeriod effect) {
    return new FactContent(
        kind, kind.slot().of(value), new TreeMap<>(value), effect, Standing.VALID);
  }

  /** The same with its texts as they are stored. */
  public FactContent cleaned() {
    SortedMap<String, String> clean = new TreeMap<>(value);
    clean.replaceAll(
        (field, text) -> {
          FieldRule rule = kind.fields().get(field);
          return rule == null ? text : rule.clean(text);
        });
    return new FactContent(kind, slot, clean, effect, standing);
  }

  /** The same in another slot. */
  public FactContent inSlot(String other) {
    return new FactContent(kind, other, value, effect, standing);
  }

  /** The same with another standing. */
  public FactContent standing(Standing other) {
    return new FactContent(kind, slot, value, effect, other);
  }

  /** The same over another period. */
  public FactContent during(EffectPeriod other) {
    return new FactContent(kind, slot, value, other, standing);
  }

  /** What is wrong with it: unknown fields, empty or malformed values, codes not in their list. */
  public List<FactFault> faults() {
    List<FactFault> faults = new ArrayList<>();
    value.forEach(
        (field, text) -> {
          FieldRule rule = kind.fields().get(field);
          if (rule == null) {
            faults.add(new FactFault(field, "unknown-field"));
          } else {
            rule.faultOf(text).ifPresent(slug -> faults.add(new FactFault(field, slug)));
          }
        });
    if (!kind.slot().fits(slot, value)) {
      faults.add(new FactFault("slot", "wrong-slot"));
    }
    return List.copyOf(faults);
  }

  /** Whether both are valid, share kind and slot, and hold at a common instant. */
  public boolean contradicts(FactContent other) {
    return kind == other.kind
        && slot.equals(other.slot)
        && standing == Standing.VALID
        && other.standing == Standing.VALID
        && effect.overlaps(other.effect);
  }
}
