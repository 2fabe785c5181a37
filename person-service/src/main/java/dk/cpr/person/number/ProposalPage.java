package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.person.event.Basis;
import dk.cpr.person.named.PersonRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges that are to be decided, oldest first.
 *
 * @param next cursor of the next page; null on the last
 */
public record ProposalPage(List<ProposedMerge> proposals, @Nullable String next) {

  /**
   * One of them, with the two persons as they were named.
   *
   * @param organisation CVR number of who reported
   * @param firstBy employee of the office who approved first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProposedMerge(
      UUID proposalId,
      MergeState state,
      Basis basis,
      PersonRef duplicate,
      PersonRef survivor,
      NewDuplicate.Reason reason,
      String organisation,
      Instant proposedAt,
      @Nullable String firstBy) {
    static ProposedMerge of(Proposal proposal) {
      NewDuplicate report = proposal.report();
      return new ProposedMerge(
          proposal.id(),
          proposal.state(),
          report.basis(),
          report.duplicate(),
          report.survivor(),
          report.reason(),
          proposal.organisation(),
          proposal.proposedAt(),
          proposal.firstBy());
    }
  }
}
