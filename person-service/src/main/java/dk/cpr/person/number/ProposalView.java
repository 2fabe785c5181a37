package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a merge that is to be decided; nothing of either person.
 *
 * @param proposalId absent in a preview
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(@Nullable UUID proposalId, MergeState state) {
  static ProposalView of(Proposal proposal) {
    return new ProposalView(proposal.id(), proposal.state());
  }
}
