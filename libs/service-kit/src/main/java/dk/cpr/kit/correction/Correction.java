package dk.cpr.kit.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that was done, or a preview of one. Holds ids and kinds, never values.
 *
 * @param correction null in a preview
 * @param registeredAt registration time of everything it closed and opened
 * @param facts what was done, in the order of the request; what went along follows what it went
 *     along with
 * @param dependents what hangs together with it and stands as it did; null where it may not be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(
    @Nullable UUID correction,
    Instant registeredAt,
    List<Corrected> facts,
    @Nullable List<Dependent> dependents) {

  /** The same, telling nothing of other facts. */
  public Correction withoutDependents() {
    return new Correction(correction, registeredAt, facts, null);
  }
}
