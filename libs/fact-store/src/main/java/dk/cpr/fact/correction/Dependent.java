package dk.cpr.fact.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that hangs together with a corrected one and is left as it stands: whoever corrects looks
 * at it, and takes it into the same correction if it is wrong too.
 *
 * @param fact null where another service keeps it: only person and kind are known here
 * @param of the corrected fact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dependent(
    @Nullable UUID fact, PersonId personId, String kind, Relation relation, UUID of) {

  /** How it hangs together. */
  public enum Relation {
    /** The same seen from the other person: the spouse's civil status, the child of a parent. */
    MIRRORS,
    /** It names the fact by its start: the separation within a marriage. */
    REFERS,
    /** It is of the same sort and ends where the corrected one starts. */
    ENDS_THERE,
    /** It is of the same sort and starts where the corrected one ends. */
    STARTS_THERE,
    /** It tells of the same home: residence, its status, and the address as it is on letters. */
    SAME_HOME,
    /** It was reported along with it, or derived from the same report. */
    DERIVED,
    /**
     * Another service keeps it: whether somebody is abroad, missing or dead belongs to the person,
     * the home that began or ended with it to the addresses.
     */
    KEPT_ELSEWHERE
  }
}
