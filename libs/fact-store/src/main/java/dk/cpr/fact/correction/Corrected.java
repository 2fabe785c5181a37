package dk.cpr.fact.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a correction did to one fact; payload of the change {@value #TYPE}.
 *
 * @param correction null in a preview
 * @param place in the request, from 0; what goes along with another fact has that one's
 * @param fact the fact that is no longer known
 * @param kept the row with its content that stands corrected or annulled; null for a restoration
 *     and in a preview
 * @param now the valid row that is known instead; null for an annulment and in a preview
 * @param at registration time
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Corrected(
    @Nullable UUID correction,
    int place,
    PersonId personId,
    String kind,
    CorrectionAct act,
    UUID fact,
    @Nullable UUID kept,
    @Nullable UUID now,
    CorrectionReason reason,
    Instant at) {

  /** Change type in the log of the service that owns the fact. */
  public static final String TYPE = "fact-corrected";
}
