package dk.cpr.disclosure.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list; what has ceased to stand against the rule meanwhile is not in it.
 *
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingPage(
    RuleList.RuleView rule,
    List<FindingView> findings,
    @Nullable String next,
    Freshness freshness) {

  /**
   * A finding as it is shown: who, and which facts, never their values.
   *
   * @param other another person that it names
   * @param facts ids of the facts at fault; empty when something is withheld
   * @param score of likely duplicates: how much more speaks for one person than against
   * @param protection whether name and address of one of the two are protected
   * @param withheld fields that it does not tell of for that
   * @param decided the last decision about it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      UUID id,
      PersonId person,
      @Nullable PersonId other,
      List<UUID> facts,
      @Nullable Integer score,
      FindingState state,
      Instant foundAt,
      Marks protection,
      List<FieldPath> withheld,
      @Nullable Decision decided) {}
}
