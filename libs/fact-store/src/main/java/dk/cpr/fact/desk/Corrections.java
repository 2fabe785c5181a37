package dk.cpr.fact.desk;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.FactStore.Opening;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Corrects, annuls and restores facts of this service. The fact is closed in registration time; its
 * content is opened again, standing corrected (K) or annulled (A) as the records' history has it;
 * what is valid instead is opened. Undoing a correction annuls what it had put there.
 *
 * <p>Refused are: invalid-input (a field, code or time that is none, each named; a fact named
 * twice; a person who is unknown here), kept-elsewhere, fact-unknown, authority-unknown,
 * address-unknown, in-the-future (400 and 422); fact-superseded (naming what took its place),
 * changes-nothing, contradicts-known-fact (naming the fact) (409).
 */
@ApplicationScoped
public class Corrections {
  private final NamedFacts named;
  private final CorrectionPlan plan;
  private final CorrectionBook book;
  private final Dependents dependents;
  private final FactStore store;
  private final ChangeLog changes;

  Corrections(
      NamedFacts named,
      CorrectionPlan plan,
      CorrectionBook book,
      Dependents dependents,
      FactStore store,
      ChangeLog changes) {
    this.named = named;
    this.plan = plan;
    this.book = book;
    this.dependents = dependents;
    this.store = store;
    this.changes = changes;
  }

  /** Who corrects, when. */
  record Hand(Instant at, String organisation, String user) {}

  /**
   * The facts that a correction names, in its order, for deciding whether the caller may.
   *
   * @throws ProblemException invalid-input, kept-elsewhere, fact-unknown
   */
  public List<StoredFact> named(NewCorrection wish) {
    return named.found(wish);
  }

  /** What a correction would do now; nothing is written. */
  public Correction preview(NewCorrection wish) {
    Instant now = Instant.now();
    List<Step> steps = plan.steps(wish, named.of(wish), now);
    return new Correction(
        null,
        now,
        steps.stream().map(step -> told(wish, step, now)).toList(),
        dependents.of(steps.stream().map(Step::fact).toList(), List.of()));
  }

  /**
   * Does a correction whole, in the current transaction or one of its own.
   *
   * @param organisation CVR number
   * @param user employee, or client of a machine
   */
  @Transactional
  public Correction correct(NewCorrection wish, String organisation, String user) {
    List<PersonId> persons = named.of(wish).stream().map(StoredFact::personId).toList();
    Hand hand = new Hand(store.lock(persons), organisation, user);
    List<Step> steps = plan.steps(wish, named.of(wish), hand.at());
    UUID id = PersonId.newId().value();
    book.add(id, wish, hand);
    Registration registration = Registration.report(hand.at(), organisation, wish.document());
    steps.forEach(step -> store.close(step.fact(), registration));
    List<Corrected> facts = new ArrayList<>();
    for (Step step : steps) {
      facts.add(opened(told(wish, step, hand.at()), id, open(step, registration)));
    }
    book.add(facts, steps);
    changes.append(
        facts.stream()
            .map(fact -> new ChangeLog.Entry(fact.personId(), Corrected.TYPE, fact))
            .toList());
    return new Correction(
        id, hand.at(), facts, dependents.of(steps.stream().map(Step::fact).toList(), put(facts)));
  }

  /** A correction that was done, with what hangs together with it now; empty for an unknown id. */
  public Optional<Correction> find(UUID id) {
    List<Corrected> facts = book.of(id);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    List<StoredFact> corrected = store.find(facts.stream().map(Corrected::fact).toList());
    return Optional.of(
        new Correction(id, facts.getFirst().at(), facts, dependents.of(corrected, put(facts))));
  }

  private static List<UUID> put(List<Corrected> facts) {
    return facts.stream()
        .flatMap(fact -> Stream.of(fact.kept(), fact.now()))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<StoredFact> open(Step step, Registration registration) {
    return store.openAll(
        step.fact().personId(),
        step.opens().map(content -> new Opening(content, registration)).toList());
  }

  private static Corrected told(NewCorrection wish, Step step, Instant at) {
    StoredFact fact = step.fact();
    return new Corrected(
        null,
        step.place(),
        fact.personId(),
        fact.kind(),
        step.act(),
        fact.id(),
        null,
        null,
        wish.reason(),
        at);
  }

  private static Corrected opened(Corrected told, UUID correction, List<StoredFact> opened) {
    return new Corrected(
        correction,
        told.place(),
        told.personId(),
        told.kind(),
        told.act(),
        told.fact(),
        told.act() == CorrectionAct.RESTORE ? null : opened.getFirst().id(),
        told.act() == CorrectionAct.ANNUL ? null : opened.getLast().id(),
        told.reason(),
        told.at());
  }
}
