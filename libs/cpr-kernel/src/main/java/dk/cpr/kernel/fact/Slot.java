package dk.cpr.kernel.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How parallel facts of one kind are told apart: valid facts of the same person, kind and slot may
 * not overlap in effect time.
 */
public final class Slot {
  private static final int LONGEST = 100;

  private final @Nullable String field;
  private final List<String> allowed;

  private Slot(@Nullable String field, List<String> allowed) {
    this.field = field;
    this.allowed = allowed;
  }

  /** One at a time: the slot is "". */
  static Slot single() {
    return new Slot(null, List.of(""));
  }

  /** One of fixed names. */
  static Slot oneOf(String... names) {
    return new Slot(null, List.of(names));
  }

  /** The value of a field; "" where the field is absent. */
  static Slot field(String field) {
    return new Slot(field, List.of());
  }

  /** Any of one line, 100 characters at most. */
  static Slot free() {
    return new Slot(null, List.of());
  }

  /** The slot that a value gives; "" where the kind has fixed or free slots. */
  public String of(Map<String, String> value) {
    return field == null ? "" : Objects.requireNonNullElse(value.get(field), "");
  }

  /** Whether there is one fact of the kind at a time. */
  public boolean isSingle() {
    return field == null && allowed.equals(List.of(""));
  }

  boolean fits(String slot, Map<String, String> value) {
    if (field != null) {
      return slot.equals(of(value));
    }
    return allowed.isEmpty() ? isName(slot) : allowed.contains(slot);
  }

  private static boolean isName(String slot) {
    return slot.length() <= LONGEST && slot.chars().noneMatch(Character::isISOControl);
  }
}
