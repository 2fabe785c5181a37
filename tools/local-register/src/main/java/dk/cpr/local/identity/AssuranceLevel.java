package dk.cpr.local.identity;

import dk.cpr.local.machine.CannotRun;
import java.util.Locale;

/** How sure the identity provider is of a person: the levels of NSIS, as values of {@code acr}. */
public enum AssuranceLevel {
  /** A password. */
  LOW("https://data.gov.dk/concept/core/nsis/Low"),
  /** A password and a one-time code. */
  SUBSTANTIAL("https://data.gov.dk/concept/core/nsis/Substantial"),
  /** Known to the realm, but no demo identity can reach it. */
  HIGH("https://data.gov.dk/concept/core/nsis/High");

  private final String acr;

  AssuranceLevel(String acr) {
    this.acr = acr;
  }

  /** The value in a token and in {@code acr_values}. */
  public String acr() {
    return acr;
  }

  /** Reads {@code low}, {@code substantial} or {@code high}. */
  public static AssuranceLevel parse(String word) {
    for (AssuranceLevel level : values()) {
      if (level.name().equals(word.toUpperCase(Locale.ROOT))) {
        return level;
      }
    }
    throw new CannotRun("A level is low, substantial or high; not " + word + ".");
  }
}
