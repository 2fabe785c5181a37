package dk.cpr.fact.store;

import dk.cpr.kernel.fact.Provenance;
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
 * @param told what the source of an import says of its own registration
 */
public record Registration(
    Instant at,
    String by,
    @Nullable String document,
    Origin origin,
    @Nullable ImportSource source,
    boolean verified,
    Provenance told) {
  private static final Provenance NOTHING = new Provenance(null, null, null);

  /** One that no other register tells of. */
  public Registration(
      Instant at,
      String by,
      @Nullable String document,
      Origin origin,
      @Nullable ImportSource source,
      boolean verified) {
    this(at, by, document, origin, source, verified, NOTHING);
  }

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
    return new Registration(at, by, document, origin, source, false, told);
  }

  /** The same for what a known fact of the source says. */
  public Registration as(StoredFact fact) {
    Registration told =
        told(new Provenance(fact.authority(), fact.sourceRegisteredAt(), fact.document()));
    return fact.verified() ? told : told.unverified();
  }

  /** The same, with what the source says of its own registration; its document is this one's. */
  public Registration told(Provenance byTheSource) {
    return new Registration(at, by, byTheSource.document(), origin, source, verified, byTheSource);
  }
}
