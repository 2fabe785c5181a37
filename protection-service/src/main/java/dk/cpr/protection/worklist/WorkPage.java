package dk.cpr.protection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a work list.
 *
 * @param next cursor of the next page, which a page can have that holds less than was asked for;
 *     absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkPage(List<Item> protections, @Nullable String next) {

  /**
   * A protection to be looked at.
   *
   * @param personId the id of the human being that goes on
   * @param effectTo the first time without
   * @param requestedAt when a citizen asked for it; absent where nothing is to be approved
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID protection,
      PersonId personId,
      String type,
      @Nullable String effectFrom,
      @Nullable String effectTo,
      @Nullable Instant requestedAt) {

    Item of(PersonId current) {
      return new Item(protection, current, type, effectFrom, effectTo, requestedAt);
    }
  }
}
