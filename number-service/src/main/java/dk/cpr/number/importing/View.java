package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NumberState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register as it would be with some statements added. */
final class View {
  private static final Life MENTIONED = new Life(NumberState.REFERENCED, null, EffectPeriod.ALWAYS);

  private final Map<Personnummer, KnownNumber> known = new LinkedHashMap<>();
  private final Map<Personnummer, Statement> news = new LinkedHashMap<>();

  View(Collection<KnownNumber> known) {
    known.forEach(number -> this.known.put(number.number(), number));
  }

  void add(Statement statement) {
    news.put(statement.number(), statement);
  }

  void remove(Statement statement) {
    news.remove(statement.number());
  }

  @Nullable KnownNumber known(Personnummer number) {
    return known.get(number);
  }

  @Nullable Statement news(Personnummer number) {
    return news.get(number);
  }

  /** Persons who have a number now. */
  Set<PersonId> persons() {
    Set<PersonId> persons = new HashSet<>();
    known.values().forEach(number -> persons.add(number.personId()));
    return persons;
  }

  /** What would be said of the number; one that is only pointed at is mentioned. */
  Life life(Personnummer number) {
    @Nullable Statement said = news.get(number);
    @Nullable KnownNumber before = known.get(number);
    if (said != null) {
      return said.life();
    }
    return before == null ? MENTIONED : before.life();
  }

  /** Numbers that are to be decided together: linked by succession or by person. */
  Collection<List<Personnummer>> groups() {
    Clusters clusters = new Clusters();
    Map<PersonId, Personnummer> ofPerson = new HashMap<>();
    known
        .values()
        .forEach(
            number -> {
              link(clusters, number.number(), number.life());
              clusters.join(
                  number.number(),
                  ofPerson.computeIfAbsent(number.personId(), ignored -> number.number()));
            });
    news.values().forEach(statement -> link(clusters, statement.number(), statement.life()));
    return clusters.all();
  }

  /** Of these, the clusters that are one person: a changed number and what took over. */
  Collection<List<Personnummer>> people(List<Personnummer> group) {
    Clusters clusters = new Clusters();
    for (Personnummer number : group) {
      clusters.add(number);
      Life life = life(number);
      if (life.state() == NumberState.CHANGED) {
        link(clusters, number, life);
      }
    }
    return clusters.all();
  }

  /** Steps to the end of the successors; -1 when there is none. */
  int stepsToEnd(Personnummer number) {
    Set<Personnummer> passed = new HashSet<>();
    @Nullable Personnummer at = number;
    while (at != null) {
      if (!passed.add(at)) {
        return -1;
      }
      at = life(at).successor();
    }
    return passed.size() - 1;
  }

  private static void link(Clusters clusters, Personnummer number, Life life) {
    clusters.add(number);
    @Nullable Personnummer successor = life.successor();
    if (successor != null) {
      clusters.join(number, successor);
    }
  }
}
