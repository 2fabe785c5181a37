package dk.cpr.kit.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who registers, when, from what.
 *
 * @param at registration time, from {@link FactStore#lock}
 * @param by organisation (CVR number) or service
 * @param document document the registration rests on, if any
 * @param source extract it was read from, for imports
 * @param verified false when an import could not verify an authority, road or address
 */
public record Registration(
    Instant at,
    String by,
    @Nullable String document,
    Origin origin,
    @Nullable ImportSource source,
    boolean verified) {

  /** By a report. */
  public static Registration report(Instant at, String by, @Nullable String document) {
    return new Registration(at, by, document, Origin.REPORT, null, true);
  }

  /** Following from another fact. */
  public static Registration derived(Instant at, String by) {
    return new Registration(at, by, null, Origin.DERIVED, null, true);
  }

  /** By an import; verified until said otherwise. */
  public static Registration imported(Instant at, String by, ImportSource source) {
    return new Registration(at, by, null, Origin.IMPORT, source, true);
  }

  /** The same, with something that could not be verified. */
  public Registration unverified() {
    return new Registration(at, by, document, origin, source, false);
  }
}
