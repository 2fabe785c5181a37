package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a merge has come that is not decided at once. */
public enum MergeState {
  /** By a municipality. */
  PROPOSED,
  /** An employee of the CPR office approved; another must, too. */
  AWAITING_SECOND,
  APPROVED,
  REFUSED;

  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String wireName() {
    return wireName;
  }
}
