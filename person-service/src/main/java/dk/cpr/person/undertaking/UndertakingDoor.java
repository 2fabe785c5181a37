package dk.cpr.person.undertaking;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.event.EventDesk;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Refusal;
import dk.cpr.person.event.Report;
import dk.cpr.person.event.Sender;
import dk.cpr.person.named.People;
import dk.cpr.person.saga.Saga;
import dk.cpr.person.saga.Sagas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What every door of an event does that needs other services: whether the caller may report it,
 * whom it names, whether anything stands against it here or there; and then a preview, or the
 * undertaking, once, as far as it comes while its reporter waits.
 */
@ApplicationScoped
public class UndertakingDoor {
  private static final Logger LOG = Logger.getLogger(UndertakingDoor.class);
  private static final int ACCEPTED = RestResponse.StatusCode.ACCEPTED;

  private final EventDesk desk;
  private final Idempotency idempotency;
  private final UndertakingTable table;
  private final UndertakingAnswers answers;
  private final UndertakingSaga saga;
  private final Sagas sagas;

  UndertakingDoor(
      EventDesk desk,
      Idempotency idempotency,
      UndertakingTable table,
      UndertakingAnswers answers,
      UndertakingSaga saga,
      Sagas sagas) {
    this.desk = desk;
    this.idempotency = idempotency;
    this.table = table;
    this.answers = answers;
    this.saga = saga;
    this.sagas = sagas;
  }

  /** What is kept with the key. */
  @RegisterForReflection
  record Ids(UUID undertakingId) {}

  /**
   * Takes a report.
   *
   * @param made what is kept of it, with the persons found; may refuse what the report says
   * @throws ProblemException wrong-organisation, person-unknown, in-the-future, authority-unknown,
   *     contradicts-known-fact and the like
   */
  public <R> RestResponse<UndertakingView> take(
      Plan<R> plan, Report report, HowSent how, Function<People, R> made) {
    Sender sender = desk.sender(plan.kind(), report.basis());
    if (how.isPreview()) {
      return RestResponse.ok(UndertakingView.preview(preview(plan, report, sender, made)));
    }
    Optional<RestResponse<UndertakingView>> earlier = earlier(plan, report, how);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Checked<R> checked = check(plan, report, sender, made);
    requireNew(plan, checked);
    foresee(plan, checked, sender);
    Undertaking begun = undertaking(plan, checked, sender);
    Answer<Ids> answer =
        idempotency.once(
            request(plan, report),
            how.key,
            Ids.class,
            () -> {
              table.add(begun, plan.naturalKey(checked.deed().report()).orElse(null));
              plan.begun(checked.deed());
              return Answer.of(ACCEPTED, new Ids(begun.id()));
            });
    return answered(answer.replayed() ? again(answer) : sagas.awhile(saga, begun), plan, sender);
  }

  /** The answer to a report that was taken before, with the same key. */
  public Optional<RestResponse<UndertakingView>> earlier(Plan<?> plan, Report report, HowSent how) {
    Sender sender = desk.sender(plan.kind(), report.basis());
    return idempotency
        .earlier(request(plan, report), how.key, Ids.class)
        .map(answer -> answered(again(answer), plan, sender));
  }

  /**
   * What would be kept of a report that nothing stands against; nothing is begun.
   *
   * @throws ProblemException as {@link #take}
   */
  public <R> R checked(Plan<R> plan, Report report, Function<People, R> made) {
    Sender sender = desk.sender(plan.kind(), report.basis());
    return check(plan, report, sender, made).deed().report();
  }

  private static Request request(Plan<?> plan, Report report) {
    return new Request("POST life-event/" + plan.kind().wireName(), report);
  }

  private record Checked<R>(Deed<R> deed, LifeEvent event, People people) {}

  private <R> Checked<R> check(
      Plan<R> plan, Report report, Sender sender, Function<People, R> made) {
    People people = desk.people(plan.kind(), report);
    R kept = desk.made(plan.kind(), people, made);
    LifeEvent event = plan.event(kept);
    desk.require(event, people, sender);
    return new Checked<>(new Deed<>(PersonId.newId().value(), kept), event, people);
  }

  private <R> EventView preview(
      Plan<R> plan, Report report, Sender sender, Function<People, R> made) {
    Checked<R> checked = check(plan, report, sender, made);
    requireNew(plan, checked);
    try {
      return desk.preview(checked.event(), checked.people(), sender, plan.foreseen(checked.deed()));
    } catch (RemoteProblem e) {
      throw refused(e, checked.event(), sender);
    }
  }

  private <R> void requireNew(Plan<R> plan, Checked<R> checked) {
    R kept = checked.deed().report();
    if (table.isReported(plan.kind(), plan.naturalKey(kept).orElse(null))) {
      throw new ProblemException(ProblemType.ALREADY_REPORTED);
    }
    plan.requireNew(kept);
  }

  /** What cannot be asked for beforehand, the undertaking will find out. */
  private <R> void foresee(Plan<R> plan, Checked<R> checked, Sender sender) {
    Deed<R> deed = checked.deed();
    try {
      List<EventView.Person> foreseen = plan.foreseen(deed);
      LOG.debugf("%s %s: %d persons elsewhere", plan.kind(), deed.id(), foreseen.size());
    } catch (RemoteProblem e) {
      if (Sagas.isRefusal(e)) {
        throw refused(e, checked.event(), sender);
      }
      LOG.infof("%s could not be asked for beforehand: %s", plan.kind(), e.getMessage());
    } catch (ProcessingException e) {
      LOG.infof("%s could not be asked for beforehand: %s", plan.kind(), e.getMessage());
    }
  }

  private RuntimeException refused(RemoteProblem problem, LifeEvent event, Sender sender) {
    if (!Sagas.isRefusal(problem)) {
      return problem;
    }
    Optional<Objection> objection = Objection.of(problem);
    if (objection.isPresent()) {
      return desk.refusal(Refusal.of(event, objection.get()), sender);
    }
    desk.existence(event);
    ProblemException refusal = new ProblemException(UndertakingAnswers.type(problem.slug()));
    problem.errors().forEach(e -> refusal.at(e.pointer(), e.code(), e.message()));
    return refusal;
  }

  private <R> Undertaking undertaking(Plan<R> plan, Checked<R> checked, Sender sender) {
    return new Undertaking(
        checked.deed().id(),
        plan.kind(),
        checked.event().named().getFirst(),
        sender,
        table.write(checked.deed().report()),
        Saga.Status.RUNNING,
        UndertakingSaga.first(plan),
        null,
        null,
        0,
        UUID.randomUUID());
  }

  private Undertaking again(Answer<Ids> earlier) {
    UUID id = earlier.ids().undertakingId();
    return table
        .sagas()
        .claim(id)
        .map(held -> sagas.awhile(saga, held))
        .or(() -> table.sagas().find(id))
        .orElseThrow();
  }

  private RestResponse<UndertakingView> answered(
      Undertaking undertaking, Plan<?> plan, Sender sender) {
    if (undertaking.status() == Saga.Status.REFUSED) {
      throw answers.refusal(undertaking, sender);
    }
    UndertakingView view = answers.answer(undertaking, sender);
    boolean whole =
        view.status() == UndertakingView.Status.DONE
            && (view.number() != null || !plan.givesNumber());
    return RestResponse.ResponseBuilder.create(
            whole ? RestResponse.Status.CREATED : RestResponse.Status.ACCEPTED, view)
        .location(URI.create("/v1/undertakings/" + undertaking.id()))
        .build();
  }
}
