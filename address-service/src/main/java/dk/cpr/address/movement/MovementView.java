package dk.cpr.address.movement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a movement did, or would do; never a value.
 *
 * @param movementId absent in a preview
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MovementView(
    @Nullable UUID movementId, PersonId personId, List<Opened> opened, List<Ended> ended) {

  /** A fact that is new. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Opened(@Nullable UUID factId, String kind, @Nullable String effectFrom) {
    static Opened of(StoredFact fact) {
      return new Opened(fact.id(), fact.kind(), fact.effectFrom());
    }

    static Opened of(FactContent content) {
      @Nullable SourceTime from = content.effect().from();
      return new Opened(null, content.kind().wireName(), from == null ? null : from.text());
    }
  }

  /** A fact that does not stand any more as it did. */
  public record Ended(UUID factId, String kind) {
    static Ended of(StoredFact fact) {
      return new Ended(fact.id(), fact.kind());
    }
  }
}
