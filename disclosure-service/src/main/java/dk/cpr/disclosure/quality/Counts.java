package dk.cpr.disclosure.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much there is to work off. */
record Counts(List<Count> counts, Freshness freshness) {

  /**
   * Of one rule in one municipality.
   *
   * @param municipality absent where the CPR office works it off
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Count(String rule, @Nullable String municipality, int open, int accepted, int done) {}
}
