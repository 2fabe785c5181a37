package dk.cpr.protection.confirmation;

import dk.cpr.fact.store.StoredFact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done to a protection, to be confirmed.
 *
 * @param protection id of the protection: the fact that it was first registered as
 * @param fact the fact that holds it afterwards
 * @param by employee, client or citizen who acted
 * @param reason special circumstances, for a protection of more than a year
 * @param follows the name and address protection that it follows from
 */
public record Act(
    UUID protection,
    StoredFact fact,
    Kind kind,
    String by,
    @Nullable String reason,
    @Nullable UUID follows) {

  /** What was done. */
  public enum Kind {
    PROTECTED,
    RENEWED,
    LIFTED,
    INHERITED,
    IMPORTED,
    CORRECTED,
    ANNULLED,
    RESTORED,
    /** Brought together with another id of the same human being. */
    MERGED,
    /** Given back when two ids were two persons after all. */
    SPLIT,
    /** Asked for by a report of another service, as of an immigration. */
    REQUESTED,
    /** Ended because the municipality did not approve. */
    REFUSED
  }

  /** The first act of a protection, whose id is that of its first fact. */
  public static Act first(StoredFact fact, Kind kind, String by) {
    return new Act(fact.id(), fact, kind, by, null, null);
  }

  /** The same, for special circumstances. */
  public Act because(@Nullable String circumstances) {
    return new Act(protection, fact, kind, by, circumstances, follows);
  }

  /** The same, of a protection that follows from another. */
  public Act following(@Nullable UUID other) {
    return new Act(protection, fact, kind, by, reason, other);
  }
}
