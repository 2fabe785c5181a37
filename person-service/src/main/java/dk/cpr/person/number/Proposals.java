package dk.cpr.person.number;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Sender;
import dk.cpr.person.named.NamedPersons;
import dk.cpr.person.named.PersonRef;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The merges that are to be decided: the office's list, and what becomes of each. */
@ApplicationScoped
class Proposals {
  private static final List<String> NUMBERS = List.of("number.current");

  private final ProposalTable table;
  private final NamedPersons persons;
  private final ReportReceipts receipts;
  private final Caller caller;

  Proposals(ProposalTable table, NamedPersons persons, ReportReceipts receipts, Caller caller) {
    this.table = table;
    this.persons = persons;
    this.receipts = receipts;
    this.caller = caller;
  }

  UUID add(NewDuplicate report, Sender sender, @Nullable String firstBy) {
    return table.add(report, sender, firstBy);
  }

  Proposal find(UUID id) {
    return table.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  ProposalView view(UUID id) {
    return ProposalView.of(find(id));
  }

  /** A page, with a receipt for everyone of the register who is named on it. */
  ProposalPage open(@Nullable String after, int limit) {
    List<Proposal> found = table.open(cursor(after), limit + 1);
    List<Proposal> page = found.size() > limit ? found.subList(0, limit) : found;
    Map<String, PersonRef> named = new HashMap<>();
    page.forEach(
        proposal ->
            proposal
                .report()
                .people()
                .forEach((pointer, ref) -> named.put("/" + proposal.id() + pointer, ref)));
    receipts.leave(
        Recipient.of(caller),
        reason(),
        persons.find(named).all().stream()
            .collect(Collectors.toMap(Function.identity(), person -> NUMBERS)));
    return new ProposalPage(
        page.stream().map(ProposalPage.ProposedMerge::of).toList(),
        found.size() > limit ? page.getLast().id().toString() : null);
  }

  /** Leaves receipts of an answer that tells that two may not be one without another's look. */
  void receipt(Merging merging) {
    receipts.existence(
        Recipient.of(caller), reason(), List.of(merging.duplicate(), merging.survivor()));
  }

  void requireOpen(Proposal proposal) {
    switch (proposal.state()) {
      case PROPOSED, AWAITING_SECOND -> {}
      case APPROVED, REFUSED -> throw decidedAlready();
    }
  }

  /** The first of two approvals, in the caller's transaction. */
  UUID await(Proposal proposal, String by) {
    if (!table.await(proposal.id(), by)) {
      throw decidedAlready();
    }
    return proposal.id();
  }

  /** The refusal, in the caller's transaction. */
  void refuse(Proposal proposal, String by, NewMergeDecision decision) {
    if (!table.refuse(proposal.id(), by, decision)) {
      throw decidedAlready();
    }
  }

  private static Reason reason() {
    return Reason.lifeEvent(EventKind.DUPLICATE.wireName());
  }

  private static ProblemException decidedAlready() {
    return CurrentNumbers.contradiction("", "decided-already", "a proposal that is open");
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : PersonId.of(after).value();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.CURSOR_INVALID);
    }
  }
}
