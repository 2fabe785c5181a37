package dk.cpr.protection.protecting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protection as it stands.
 *
 * @param effectFrom as its source wrote it, local time of Denmark
 * @param effectTo exclusive; null has no end
 * @param active whether it holds now
 * @param state whether every disclosure instance that answers has applied what was last done to it
 * @param approval of a citizen's request; absent where nothing is or was to be approved
 * @param children those who were protected in the same act; absent where none were asked for
 */
public record ProtectionView(
    UUID id,
    PersonId personId,
    String type,
    @Nullable String effectFrom,
    @Nullable String effectTo,
    boolean active,
    State state,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Approval approval,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChildView> children) {

  /** The same with children. */
  ProtectionView with(@Nullable List<ChildView> more) {
    return new ProtectionView(
        id, personId, type, effectFrom, effectTo, active, state, approval, more);
  }

  /** The same, waiting for more than itself. */
  ProtectionView in(State other) {
    return new ProtectionView(
        id, personId, type, effectFrom, effectTo, active, other, approval, children);
  }

  /** Whether the last act is confirmed. */
  public enum State {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("confirmed")
    CONFIRMED
  }

  /** How far a citizen's request is. */
  public enum Approval {
    REQUESTED,
    APPROVED,
    REFUSED
  }

  /** A child and its own protection. */
  public record ChildView(PersonId personId, UUID protection) {}
}
