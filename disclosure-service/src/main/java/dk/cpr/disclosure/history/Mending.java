package dk.cpr.disclosure.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a correction did to a fact.
 *
 * @param kept row that stands corrected or annulled since; a restoration names it
 * @param now fact that took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mending(
    CorrectionAct act, CorrectionReason reason, @Nullable UUID kept, @Nullable UUID now) {}
