package dk.cpr.disclosure.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a history says once, though the register may hold several rows of it: a row that keeps what
 * was corrected is told with the corrected fact, and a row that was only given an end with the one
 * that has the end.
 *
 * @param fact the last row of it
 * @param firstRegisteredAt registration of the first row of it
 */
record Statement(PersonHistory.Fact fact, Instant firstRegisteredAt) {

  /** In the order of the facts. */
  static List<Statement> all(List<PersonHistory.Fact> facts, Instant knownAt) {
    Set<Same> openings = facts.stream().map(Same::opened).collect(Collectors.toSet());
    Map<Same, Instant> first = new HashMap<>();
    Set<UUID> lasting = new HashSet<>();
    facts.stream()
        .sorted(Comparator.comparing(fact -> fact.past().known().from()))
        .forEach(
            fact -> {
              Instant since = first.remove(Same.opened(fact));
              Instant from = since == null ? fact.past().known().from() : since;
              first.put(Same.id(fact), from);
              if (isEndedOnly(fact, openings, knownAt)) {
                first.put(Same.closed(fact), from);
              } else if (fact.past().mendings().leftBy() == null) {
                lasting.add(fact.past().id());
              }
            });
    return facts.stream()
        .filter(fact -> lasting.contains(fact.past().id()))
        .map(fact -> new Statement(fact, Objects.requireNonNull(first.get(Same.id(fact)))))
        .toList();
  }

  private static boolean isEndedOnly(PersonHistory.Fact fact, Set<Same> openings, Instant knownAt) {
    return fact.past().closedBy(knownAt) != null
        && fact.past().mendings().closed() == null
        && openings.contains(Same.closed(fact));
  }

  /** Tells rows that say the same from the same start, one closed as the other was opened. */
  private record Same(Object what) {
    static Same id(PersonHistory.Fact fact) {
      return new Same(fact.past().id());
    }

    static Same opened(PersonHistory.Fact fact) {
      return new Same(said(fact, fact.past().known().from()));
    }

    static Same closed(PersonHistory.Fact fact) {
      Instant to = fact.past().known().to();
      return new Same(to == null ? fact.past().id() : said(fact, to));
    }

    private static List<Object> said(PersonHistory.Fact fact, Instant at) {
      return List.of(
          fact.kind(),
          fact.past().standing(),
          fact.past().value(),
          String.valueOf(fact.past().effect().from()),
          at);
    }
  }
}
