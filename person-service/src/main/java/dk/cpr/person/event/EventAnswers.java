package dk.cpr.person.event;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to who reports (law 3): whom the report names, what it opened, and what the reporter's
 * own right covers. A receipt for each person it tells of stands before it is given; without
 * receipts there is no answer, and what is registered stays so.
 */
@ApplicationScoped
class EventAnswers {
  private final ReporterCoverage coverage;
  private final ReportReceipts receipts;

  EventAnswers(ReporterCoverage coverage, ReportReceipts receipts) {
    this.coverage = coverage;
    this.receipts = receipts;
  }

  /** What was registered, here and by other services. */
  EventView of(Happened happened, List<EventView.Person> elsewhere, Sender to) {
    List<PersonId> named =
        happened.persons().stream()
            .filter(one -> one.naming() == Happened.Naming.NAMED)
            .map(Happened.Person::person)
            .toList();
    List<EventView.Person> persons =
        EventView.joined(
            happened.persons().stream().map(Happened.Person::view).toList(), elsewhere);
    return EventView.of(
        happened, told(persons, new Named(named, Set.of()), reason(happened.id().toString()), to));
  }

  /** What would be registered; no event stays behind to show who asked. */
  EventView preview(
      LifeEvent event, Collection<Touched> touched, List<EventView.Person> elsewhere, Sender to) {
    List<EventView.Person> persons =
        EventView.joined(touched.stream().map(EventAnswers::view).toList(), elsewhere);
    Named named = new Named(event.named(), event.newcomers());
    return EventView.preview(
        event.kind(), told(persons, named, reason(event.kind().wireName()), to));
  }

  /**
   * The problem: which rule stands against the report, and by which fact for those only who may be
   * told of its person by their own right.
   */
  ProblemException refusal(Refusal refusal, Sender to) {
    Objection objection = refusal.objection();
    @Nullable KnownFact fact = objection.fact();
    boolean covered = fact != null && coverage.covers(fact.personId());
    Map<PersonId, List<String>> told = new LinkedHashMap<>();
    refusal.named().forEach(person -> told.put(person, List.of()));
    if (fact != null) {
      told.put(fact.personId(), List.of(fact.kind()));
    }
    receipts.leave(recipient(to), reason(refusal.kind().wireName()), told);
    return covered ? objection.problem() : objection.unnamed().problem();
  }

  private record Named(Collection<PersonId> persons, Set<PersonId> newcomers) {}

  private EventView.Told told(List<EventView.Person> all, Named named, Reason why, Sender to) {
    Set<PersonId> covered =
        coverage.of(named.persons().stream().filter(p -> !named.newcomers().contains(p)).toList());
    List<EventView.Person> persons = new ArrayList<>();
    Map<PersonId, List<String>> fields = new LinkedHashMap<>();
    for (EventView.Person one : all) {
      PersonId person = one.personId();
      if (named.persons().contains(person)) {
        boolean whole = covered.contains(person) || named.newcomers().contains(person);
        EventView.Person view = whole ? one : one.withoutEnded();
        persons.add(view);
        fields.put(person, view.kinds());
      }
    }
    @Nullable List<EventView.Count> touched =
        persons.stream()
            .filter(p -> p.mark().isEmpty())
            .map(p -> p.personId())
            .findFirst()
            .filter(covered::contains)
            .map(main -> counted(all, named, main, fields))
            .orElse(null);
    fields.keySet().removeAll(named.newcomers());
    receipts.leave(recipient(to), why, fields);
    return new EventView.Told(persons, touched);
  }

  /** That the main person has such relatives is told, and receipted, of the main person. */
  private static List<EventView.Count> counted(
      List<EventView.Person> all, Named named, PersonId main, Map<PersonId, List<String>> fields) {
    Map<String, Integer> counts = new TreeMap<>();
    all.stream()
        .filter(one -> !named.persons().contains(one.personId()))
        .forEach(one -> counts.merge(one.mark(), 1, Integer::sum));
    if (!counts.isEmpty()) {
      fields.computeIfPresent(
          main,
          (person, kinds) ->
              Stream.concat(kinds.stream(), Stream.of(FactKind.EVENT.wireName()))
                  .distinct()
                  .toList());
    }
    return counts.entrySet().stream()
        .map(count -> new EventView.Count(count.getKey(), count.getValue()))
        .collect(Collectors.toList());
  }

  private static Recipient recipient(Sender to) {
    return new Recipient(to.organisation(), to.user(), to.client());
  }

  private static Reason reason(String reference) {
    return Reason.lifeEvent(reference);
  }

  private static EventView.Person view(Touched one) {
    return new EventView.Person(
        one.person(),
        one.mark().code(),
        one.opened().stream().map(EventView.Opened::of).toList(),
        one.closed().stream()
            .map(known -> new EventView.Ended(known.fact().id(), known.fact().kind()))
            .toList());
  }
}
