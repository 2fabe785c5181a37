package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaves.
 *
 * @param personId who answers; the survivor, when a duplicate was asked for
 * @param knownAt as it was known then, where that was asked for: the time that was named, or the
 *     latest of which everything is known by now; the same question as of it has the same answer
 * @param facts kind to object, or to array for kinds that stand in parallel; what is not known is
 *     absent
 * @param withheld paths that were asked for and are left out for protection
 * @param receipt id of the receipt
 */
public record LookupAnswer(
    PersonId personId,
    LookedUpBy lookedUpBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAt,
    Map<String, Object> facts,
    Marks protection,
    List<FieldPath> withheld,
    UUID receipt) {

  /**
   * State of what was asked by: {@code current}, {@code changed} (the person has another number
   * now), {@code duplicate} (the survivor answers); authorities also {@code annulled} and {@code
   * referenced}.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LookedUpBy(@Nullable String number, @Nullable String personId) {
    /** What was asked by, in this state. */
    public static LookedUpBy of(Whom subject, String state) {
      return subject instanceof Whom.ByNumber
          ? new LookedUpBy(state, null)
          : new LookedUpBy(null, state);
    }
  }
}
