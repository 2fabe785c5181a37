package dk.cpr.disclosure.numbers;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.cpr.disclosure.right.FieldPath;
import java.util.Locale;

/** What can be asked about a number; a right permits each by its path. */
public enum Ask {
  /** {@code number.given}: whether it was ever given to anyone. */
  GIVEN,
  /** {@code number.replaced}: what became of it, and the number to go by now. */
  REPLACED;

  private final FieldPath path =
      FieldPath.of(FieldPath.NUMBER + "." + wire()).orElseThrow(IllegalStateException::new);

  /** The name in JSON. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  FieldPath path() {
    return path;
  }
}
