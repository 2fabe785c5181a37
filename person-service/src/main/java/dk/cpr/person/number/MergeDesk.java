package dk.cpr.person.number;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.person.event.EventDesk;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.Sender;
import dk.cpr.person.named.People;
import dk.cpr.person.undertaking.UndertakingDoor;
import dk.cpr.person.undertaking.UndertakingView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Merges are the CPR office's to decide: at once by one employee where the two are plainly one, by
 * two where they are not. Of what a municipality proposes nothing is compared before the office
 * looks at it, so the answer tells nothing of the other person.
 */
@ApplicationScoped
class MergeDesk {
  private static final int ACCEPTED = RestResponse.StatusCode.ACCEPTED;

  private final Caller caller;
  private final EventDesk events;
  private final UndertakingDoor door;
  private final MergePlans plans;
  private final Proposals proposals;
  private final FourEyesRule fourEyes;
  private final Idempotency idempotency;

  MergeDesk(
      Caller caller,
      EventDesk events,
      UndertakingDoor door,
      MergePlans plans,
      Proposals proposals,
      FourEyesRule fourEyes,
      Idempotency idempotency) {
    this.caller = caller;
    this.events = events;
    this.door = door;
    this.plans = plans;
    this.proposals = proposals;
    this.fourEyes = fourEyes;
    this.idempotency = idempotency;
  }

  /** What is kept with the key. */
  @RegisterForReflection
  record Ids(UUID proposalId) {}

  /** What a decision's key is for. */
  private record Decided(UUID proposal, NewMergeDecision decision) {}

  RestResponse<?> merge(HowSent how, NewDuplicate report) {
    Sender sender = events.sender(EventKind.DUPLICATE, report.basis());
    return caller.kind().filter(OrganisationKind.OFFICE::equals).isPresent()
        ? decided(how, report, sender)
        : proposed(how, report, sender);
  }

  RestResponse<UndertakingView> split(HowSent how, NewDuplicateUndo report) {
    return door.take(plans.split(), report, how, ignored -> plans.splitting(report));
  }

  ProposalPage open(@Nullable String after, int limit) {
    caller.requireKind(OrganisationKind.OFFICE);
    return proposals.open(after, limit);
  }

  private RestResponse<ProposalView> proposed(HowSent how, NewDuplicate report, Sender sender) {
    if (how.isPreview()) {
      events.requireProposable(EventKind.DUPLICATE, report);
      return RestResponse.ok(new ProposalView(null, MergeState.PROPOSED));
    }
    Request request = new Request("POST merge-proposal", report);
    Optional<Answer<Ids>> earlier = idempotency.earlier(request, how.key, Ids.class);
    if (earlier.isEmpty()) {
      events.requireProposable(EventKind.DUPLICATE, report);
    }
    Answer<Ids> answer =
        earlier.orElseGet(
            () ->
                idempotency.once(
                    request,
                    how.key,
                    Ids.class,
                    () -> Answer.of(ACCEPTED, new Ids(proposals.add(report, sender, null)))));
    // The same now and later: what the office decides is not told by this door.
    return accepted(new ProposalView(answer.ids().proposalId(), MergeState.PROPOSED));
  }

  private RestResponse<?> decided(HowSent how, NewDuplicate report, Sender sender) {
    if (how.isPreview()) {
      return door.take(plans.merge(), report, how, people -> plans.merging(report, people));
    }
    Request request = new Request("POST merge-by-two", report);
    Optional<RestResponse<?>> earlier =
        door.earlier(plans.merge(), report, how)
            .<RestResponse<?>>map(answer -> answer)
            .or(() -> again(request, how));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Merging merging = door.checked(plans.merge(), report, people -> plans.merging(report, people));
    if (!fourEyes.needsSecond(merging)) {
      return door.take(plans.merge(), report, how, people -> plans.merging(report, people));
    }
    proposals.receipt(merging);
    Answer<Ids> answer =
        idempotency.once(
            request,
            how.key,
            Ids.class,
            () -> Answer.of(ACCEPTED, new Ids(proposals.add(report, sender, sender.user()))));
    return accepted(proposals.view(answer.ids().proposalId()));
  }

  RestResponse<?> decide(UUID id, HowSent how, NewMergeDecision decision) {
    caller.requireKind(OrganisationKind.OFFICE);
    Proposal proposal = proposals.find(id);
    Request request = new Request("POST merge-decision", new Decided(id, decision));
    DecidedMerge merge = new DecidedMerge(id, proposal.report(), decision);
    Optional<RestResponse<?>> earlier =
        door.earlier(plans.merge(), merge, how)
            .<RestResponse<?>>map(answer -> answer)
            .or(() -> again(request, how));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return decision.decision() == NewMergeDecision.Verdict.REFUSED
        ? refuse(request, how, proposal, decision)
        : approve(request, how, proposal, merge);
  }

  private RestResponse<ProposalView> refuse(
      Request request, HowSent how, Proposal proposal, NewMergeDecision decision) {
    proposals.requireOpen(proposal);
    if (!how.isPreview()) {
      idempotency.once(
          request,
          how.key,
          Ids.class,
          () -> Answer.of(RestResponse.StatusCode.OK, new Ids(refused(proposal, decision))));
    }
    return RestResponse.ok(new ProposalView(proposal.id(), MergeState.REFUSED));
  }

  private UUID refused(Proposal proposal, NewMergeDecision decision) {
    proposals.refuse(proposal, caller.user(), decision);
    return proposal.id();
  }

  private RestResponse<?> approve(
      Request request, HowSent how, Proposal proposal, DecidedMerge merge) {
    proposals.requireOpen(proposal);
    if (caller.user().equals(proposal.firstBy())) {
      throw new ProblemException(ProblemType.SECOND_EMPLOYEE_REQUIRED);
    }
    Merging merging = door.checked(plans.merge(), merge, people -> approved(merge, people));
    if (proposal.firstBy() != null || !fourEyes.needsSecond(merging)) {
      return door.take(plans.merge(), merge, how, people -> approved(merge, people));
    }
    proposals.receipt(merging);
    if (!how.isPreview()) {
      idempotency.once(
          request,
          how.key,
          Ids.class,
          () -> Answer.of(ACCEPTED, new Ids(proposals.await(proposal, caller.user()))));
    }
    return accepted(new ProposalView(proposal.id(), MergeState.AWAITING_SECOND));
  }

  private Merging approved(DecidedMerge merge, People people) {
    NewMergeDecision decision = merge.decision();
    return plans
        .merging(merge.report(), people)
        .approved(
            merge.basis(),
            new Approval(merge.proposal(), caller.user(), decision.reason(), decision.document()));
  }

  private Optional<RestResponse<?>> again(Request request, HowSent how) {
    return idempotency
        .earlier(request, how.key, Ids.class)
        .map(answer -> answered(answer.status(), proposals.view(answer.ids().proposalId())));
  }

  private static RestResponse<ProposalView> accepted(ProposalView view) {
    return answered(ACCEPTED, view);
  }

  private static RestResponse<ProposalView> answered(int status, ProposalView view) {
    return RestResponse.ResponseBuilder.<ProposalView>create(status).entity(view).build();
  }
}
