package dk.cpr.fact.importing;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an import will do to one person. */
final class Plan {
  private final List<FactContent> kept = new ArrayList<>();
  private final Map<FactContent, Candidate> fresh = new LinkedHashMap<>();
  private final List<ImportResult.SetAside> setAside = new ArrayList<>();
  private final List<FactStore.Opening> before = new ArrayList<>();
  private int repeated;

  private record Candidate(int index, FactStore.Opening opening) {}

  void setAside(int index, String reason) {
    setAside.add(new ImportResult.SetAside(index, reason));
  }

  void sort(int index, FactContent content, boolean held, Registration registration) {
    if (held) {
      kept.add(content);
    } else if (fresh.containsKey(content)) {
      repeated++;
    } else {
      fresh.put(content, new Candidate(index, new FactStore.Opening(content, registration)));
    }
  }

  /** What the delivery says that was not known. */
  List<FactContent> fresh() {
    return List.copyOf(fresh.keySet());
  }

  /** Whether it says anything of protections. */
  boolean saysProtections() {
    return Stream.concat(kept.stream(), fresh.keySet().stream())
        .anyMatch(content -> content.kind() == FactKind.PROTECTION);
  }

  /** What remains of a fact before the one that takes its place; opened where nothing stands. */
  void remains(FactContent content, Registration registration) {
    before.add(new FactStore.Opening(content, registration));
  }

  /** Facts of earlier extracts of the same source that this one no longer holds. */
  List<StoredFact> gone(Map<FactContent, StoredFact> held, String source) {
    return held.entrySet().stream()
        .filter(e -> !kept.contains(e.getKey()) && source.equals(e.getValue().source()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What can be opened; the rest contradicts what stands and is set aside. */
  List<FactStore.Opening> withoutContradictions(List<FactContent> standing) {
    List<FactContent> all = new ArrayList<>(standing);
    List<FactStore.Opening> openings = new ArrayList<>();
    for (Candidate candidate : fresh.values()) {
      FactContent content = candidate.opening().content();
      List<FactContent> added =
          content.kind() == FactKind.PROTECTION
              ? Uncovered.of(content, all)
              : unlessContradicted(content, all);
      if (added.isEmpty()) {
        setAside(candidate.index(), "contradicts-known-fact");
      }
      all.addAll(added);
      added.forEach(
          part -> openings.add(new FactStore.Opening(part, candidate.opening().registration())));
    }
    for (FactStore.Opening remaining : before) {
      if (all.stream().noneMatch(remaining.content()::contradicts)) {
        all.add(remaining.content());
        openings.add(remaining);
      }
    }
    return openings;
  }

  private static List<FactContent> unlessContradicted(FactContent content, List<FactContent> all) {
    return all.stream().anyMatch(content::contradicts) ? List.of() : List.of(content);
  }

  ImportResult.Person result(
      PersonId person, List<FactStore.Opening> openings, int closed, boolean gap) {
    int unverified =
        (int) openings.stream().filter(opening -> !opening.registration().verified()).count();
    return new ImportResult.Person(
        person, openings.size(), closed, kept.size() + repeated, unverified, setAside, gap);
  }
}
