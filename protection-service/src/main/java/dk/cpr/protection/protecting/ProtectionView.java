package dk.cpr.protection.protecting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protection as it stands.
 *
 * @param effectFrom as its source wrote it, local time of Denmark
 * @param effectTo exclusive; null has no end
 * @param active whether it holds now
 * @param state whether every disclosure instance that answers has applied what was last done to it
 */
public record ProtectionView(
    UUID id,
    PersonId personId,
    String type,
    @Nullable String effectFrom,
    @Nullable String effectTo,
    boolean active,
    State state) {

  /** Whether the last act is confirmed. */
  public enum State {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("confirmed")
    CONFIRMED
  }
}
