package dk.cpr.number.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of a number. Statuses 60, 50 and 30 belong to the number, not to the person. */
public enum NumberState {
  /** The person's number. */
  CURRENT,
  /** Replaced by another number of the same person (60). */
  CHANGED,
  /** Of someone registered twice: deleted, pointing at the number that survived (50). */
  DUPLICATE,
  /** Given in error, without successor (30). */
  ANNULLED,
  /** Only mentioned by others so far. */
  REFERENCED;

  /** The name in JSON and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the name of the database. */
  static NumberState of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /** Whether a number in this state names another number. */
  public boolean pointsOn() {
    return this == CHANGED || this == DUPLICATE;
  }

  /** Whether it is, or was, the number of someone who does not go by it any more. */
  public boolean isOver() {
    return pointsOn() || this == ANNULLED;
  }

  /** Whether this is, as far as is known, the number its person goes by. */
  public boolean isInUse() {
    return this == CURRENT || this == REFERENCED;
  }
}
