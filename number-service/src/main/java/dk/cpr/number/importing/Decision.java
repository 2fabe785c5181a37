package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.importing.ImportAnswer.SetAside;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.NewState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of statements in view of what is known; touches nothing. A group (a number, its
 * successors, and what else their persons have) is registered whole or set aside whole.
 */
final class Decision {
  private final View view;
  private final Set<PersonId> taken;
  private final List<NewState> states = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final Set<Personnummer> doubtful = new LinkedHashSet<>();
  private final Map<Personnummer, PersonId> persons = new HashMap<>();

  private Decision(View view) {
    this.view = view;
    this.taken = view.persons();
  }

  /**
   * Decides.
   *
   * @param known everything around the statements
   * @param produced production date of the extract
   */
  static Decision of(
      Collection<Statement> statements, Collection<KnownNumber> known, LocalDate produced) {
    Decision decision = new Decision(new View(known));
    known.forEach(number -> decision.persons.put(number.number(), number.personId()));
    statements.forEach(statement -> decision.weigh(statement, produced));
    decision.view.groups().forEach(decision::decide);
    return decision;
  }

  /** To be registered, what others point at first. */
  List<NewState> states() {
    return states;
  }

  List<SetAside> setAside() {
    return setAside;
  }

  /** Numbers of statements that were set aside. */
  Set<Personnummer> doubtful() {
    return doubtful;
  }

  /** Whose a number is after the decision. */
  Optional<PersonId> personOf(Personnummer number) {
    return Optional.ofNullable(persons.get(number));
  }

  private void weigh(Statement statement, LocalDate produced) {
    switch (Weighing.of(statement, view.known(statement.number()), produced)) {
      case Weighing.News() -> view.add(statement);
      case Weighing.Nothing() -> {}
      case Weighing.Refused(String reason) -> refuse(statement, reason);
    }
  }

  private void decide(List<Personnummer> group) {
    List<Statement> news = group.stream().map(view::news).filter(Objects::nonNull).toList();
    if (news.isEmpty()) {
      return;
    }
    People people = People.of(view, group, taken);
    if (people.fault().isEmpty()) {
      accept(group, people);
      return;
    }
    String reason = people.fault().get();
    news.stream().filter(s -> !s.isMention() || news.size() == 1).forEach(s -> drop(s, reason));
    news.stream()
        .filter(statement -> view.news(statement.number()) != null)
        .forEach(mention -> decide(List.of(mention.number())));
  }

  private void drop(Statement statement, String reason) {
    view.remove(statement);
    refuse(statement, reason);
  }

  private void refuse(Statement statement, String reason) {
    statement.indices().forEach(index -> setAside.add(new SetAside(index, reason)));
    doubtful.addAll(Reading.named(List.of(statement)));
  }

  private void accept(List<Personnummer> group, People people) {
    taken.addAll(people.fresh());
    group.stream()
        .filter(number -> view.news(number) != null || view.known(number) == null)
        .sorted(Comparator.comparingInt(view::stepsToEnd))
        .forEach(
            number -> {
              PersonId person = people.idOf(number);
              persons.put(number, person);
              @Nullable KnownNumber known = view.known(number);
              states.add(
                  new NewState(
                      number, person, view.life(number), known == null ? null : known.reason()));
            });
  }
}
