package dk.cpr.person.event;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.event.EventMeter.Outcome;
import dk.cpr.person.event.EventRules.Verdict;
import dk.cpr.person.home.HomeEndingSaga;
import dk.cpr.person.home.HomeEndings;
import dk.cpr.person.named.People;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What every door of a life event does: whether the caller may report it, whom it names, and then a
 * preview, or the event itself once and for all.
 */
@ApplicationScoped
public class EventDoor {
  private static final int CREATED = 201;

  private final Caller caller;
  private final Idempotency idempotency;
  private final Preparation preparation;
  private final EventRegister register;
  private final LifeEventTable events;
  private final EventAnswers answers;
  private final EventMeter meter;
  private final HomeEndings homes;
  private final HomeEndingSaga endingHomes;

  EventDoor(
      Caller caller,
      Idempotency idempotency,
      Preparation preparation,
      EventRegister register,
      LifeEventTable events,
      EventAnswers answers,
      EventMeter meter,
      HomeEndings homes,
      HomeEndingSaga endingHomes) {
    this.caller = caller;
    this.idempotency = idempotency;
    this.preparation = preparation;
    this.register = register;
    this.events = events;
    this.answers = answers;
    this.meter = meter;
    this.homes = homes;
    this.endingHomes = endingHomes;
  }

  /** What is kept with the key. */
  @RegisterForReflection
  record Ids(UUID eventId) {}

  /**
   * Takes a report.
   *
   * @param made makes the event of the persons found; may refuse what the report says
   * @throws ProblemException wrong-organisation, person-unknown, in-the-future, authority-unknown,
   *     contradicts-known-fact and the like
   */
  public RestResponse<EventView> take(
      EventKind kind, Report report, HowSent how, Function<People, LifeEvent> made) {
    preparation.reporter(kind);
    Sender sender = sender(report.basis());
    if (how.isPreview()) {
      return RestResponse.ok(preview(preparation.event(kind, report, made), sender));
    }
    Request request = new Request("POST life-event/" + kind.wireName(), report);
    Optional<Answer<Ids>> earlier = idempotency.earlier(request, how.key, Ids.class);
    if (earlier.isPresent()) {
      return created(happened(earlier.get().ids().eventId()), sender);
    }
    return created(once(request, how, preparation.event(kind, report, made), sender), sender);
  }

  private Happened once(Request request, HowSent how, Prepared prepared, Sender sender) {
    requireHomeMayEnd(prepared.event(), sender);
    List<Happened> now = new ArrayList<>(1);
    try {
      Answer<Ids> answer =
          idempotency.once(
              request,
              how.key,
              Ids.class,
              () -> {
                now.add(register.register(prepared.event(), prepared.numbered(), sender));
                return Answer.of(CREATED, new Ids(now.getFirst().id()));
              });
      if (answer.replayed()) {
        return happened(answer.ids().eventId());
      }
      meter.count(prepared.event().kind(), Outcome.REGISTERED);
      prepared.event().lostHome().ifPresent(cause -> endingHomes.awhile(now.getFirst().id()));
      return now.getFirst();
    } catch (RefusedEvent refused) {
      throw refusal(Refusal.of(prepared.event(), refused.objection()), sender);
    }
  }

  private EventView preview(Prepared prepared, Sender sender) {
    LifeEvent event = prepared.event();
    return switch (register.preview(event, prepared.numbered())) {
      case Verdict.Refused refused -> throw refusal(Refusal.of(event, refused.objection()), sender);
      case Verdict.Lawful lawful -> {
        requireHomeMayEnd(event, sender);
        meter.count(event.kind(), Outcome.PREVIEWED);
        yield answers.preview(event, lawful.touched(), List.of(), sender);
      }
    };
  }

  /** What cannot be asked for beforehand is not refused: the event stands by itself. */
  private void requireHomeMayEnd(LifeEvent event, Sender sender) {
    event
        .lostHome()
        .flatMap(cause -> homes.foreseen(event.named().getFirst(), cause, event.effect()))
        .flatMap(Objection::of)
        .ifPresent(
            objection -> {
              throw refusal(Refusal.of(event, objection), sender);
            });
  }

  private ProblemException refusal(Refusal refusal, Sender to) {
    meter.count(refusal.kind(), Outcome.CONTRADICTED);
    return answers.refusal(refusal, to);
  }

  private Happened happened(UUID id) {
    return events.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private RestResponse<EventView> created(Happened happened, Sender to) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, answers.of(happened, List.of(), to))
        .location(URI.create("/v1/life-events/" + happened.id()))
        .build();
  }

  private Sender sender(Basis basis) {
    return new Sender(
        caller.organisation(), caller.user(), caller.client(), basis.authority(), basis.document());
  }
}
