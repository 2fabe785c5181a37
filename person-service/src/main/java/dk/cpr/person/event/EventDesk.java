package dk.cpr.person.event;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.event.EventMeter.Outcome;
import dk.cpr.person.event.EventRules.Verdict;
import dk.cpr.person.named.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What an event that needs other services shares with one that does not: who may report it, what
 * stands against it, its facts, and what is told of it. The rest is the caller's to do in between.
 */
@ApplicationScoped
public class EventDesk {
  private final Caller caller;
  private final Preparation preparation;
  private final EventRegister register;
  private final LifeEventTable events;
  private final EventAnswers answers;
  private final EventMeter meter;

  EventDesk(
      Caller caller,
      Preparation preparation,
      EventRegister register,
      LifeEventTable events,
      EventAnswers answers,
      EventMeter meter) {
    this.caller = caller;
    this.preparation = preparation;
    this.register = register;
    this.events = events;
    this.answers = answers;
    this.meter = meter;
  }

  /**
   * The caller, who may report events of this kind.
   *
   * @throws ProblemException wrong-organisation
   */
  public Sender sender(EventKind kind, Basis basis) {
    preparation.reporter(kind);
    return sender(basis);
  }

  /**
   * The caller, who may report some kind of event.
   *
   * @throws ProblemException wrong-organisation
   */
  public Sender reader() {
    if (Reporter.of(caller).isEmpty()) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
    return new Sender(caller.organisation(), caller.user(), caller.client(), null, null);
  }

  /**
   * The persons that a report names, which is the caller's to send.
   *
   * @throws ProblemException wrong-organisation, in-the-future, authority-unknown, person-unknown
   *     and what is wrong with a number
   */
  public People people(EventKind kind, Report report) {
    return preparation.people(kind, report);
  }

  /** What is made of a report whose persons are found; a refusal leaves a receipt of them first. */
  public <T> T made(EventKind kind, People people, Function<People, T> made) {
    return preparation.made(kind, people, made);
  }

  /** Leaves receipts of a refusal that tells nothing but that whom the event names is there. */
  public void existence(LifeEvent event) {
    preparation.existence(
        event.kind(),
        event.named().stream().filter(person -> !event.newcomers().contains(person)).toList());
  }

  /**
   * Requires of a report that the CPR office decides on that it is the caller's to propose; leaves
   * its trace.
   *
   * @throws ProblemException in-the-future, authority-unknown, person-unknown and what is wrong
   *     with a number
   */
  public void requireProposable(EventKind kind, Report report) {
    preparation.requireProposable(kind, report);
  }

  /**
   * Requires that the event contradicts nothing.
   *
   * @throws ProblemException contradicts-known-fact, receipted
   */
  public void require(LifeEvent event, People people, Sender sender) {
    lawful(event, people, sender);
  }

  /**
   * What would be opened and ended, with a receipt for everyone.
   *
   * @param elsewhere what other services would do to the same persons
   * @throws ProblemException as {@link #require}
   */
  public EventView preview(
      LifeEvent event, People people, Sender sender, List<EventView.Person> elsewhere) {
    Verdict.Lawful lawful = lawful(event, people, sender);
    meter.count(event.kind(), Outcome.PREVIEWED);
    return answers.preview(event, lawful.touched(), elsewhere, sender);
  }

  /**
   * Registers everyone's facts, in the caller's transaction.
   *
   * @throws RefusedEvent when it contradicts what is known by now
   * @throws ProblemException try-again
   */
  public void register(UUID id, LifeEvent event, Sender sender) {
    register.register(id, event, Numbered.NOTHING, sender);
    meter.count(event.kind(), Outcome.REGISTERED);
  }

  /**
   * What was registered, as far as it may be told, with a receipt for everyone.
   *
   * @param elsewhere what other services did to the same persons
   */
  public Optional<EventView> view(UUID id, List<EventView.Person> elsewhere, Sender to) {
    return events.find(id).map(happened -> answers.of(happened, elsewhere, to));
  }

  /**
   * The problem of a report that is contradicted, when that is receipted. Whom a municipality takes
   * in by its own address it need not know of: one who is not abroad and not its own is unknown.
   */
  public ProblemException refusal(Refusal refusal, Sender to) {
    meter.count(refusal.kind(), Outcome.CONTRADICTED);
    return refusal.kind() == EventKind.RETURN && preparation.isOfOthers(refusal.named())
        ? preparation.unknown(refusal.kind(), "/person")
        : answers.refusal(refusal, to);
  }

  private Verdict.Lawful lawful(LifeEvent event, People people, Sender sender) {
    return switch (register.preview(event, preparation.numbered(event, people))) {
      case Verdict.Refused refused -> throw refusal(Refusal.of(event, refused.objection()), sender);
      case Verdict.Lawful lawful -> lawful;
    };
  }

  private Sender sender(Basis basis) {
    return new Sender(
        caller.organisation(), caller.user(), caller.client(), basis.authority(), basis.document());
  }
}
