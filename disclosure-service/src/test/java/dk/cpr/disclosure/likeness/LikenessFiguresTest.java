package dk.cpr.disclosure.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.likeness.SyntheticPopulation.Pair;
import dk.cpr.disclosure.likeness.SyntheticPopulation.Trap;
import dk.cpr.kernel.likeness.MatchScore;
import dk.cpr.kernel.likeness.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the weights find and miss on labelled synthetic errors; the table of docs/quality.md. */
class LikenessFiguresTest {
  private static final long SEED = 20_260_701;
  private static final int FAMILIES = 10_000;
  private static final int THRESHOLD = 24;
  private static final int MOST = 100;

  private final SyntheticPopulation population = SyntheticPopulation.of(SEED, FAMILIES);
  private final Set<Pair> labelled =
      population.duplicates().values().stream().flatMap(List::stream).collect(Collectors.toSet());

  private record Figures(double precision, double recall) {}

  @Test
  void mostDuplicatesAreFoundAndFewOthers() {
    Map<Pair, Integer> scores = scores();
    System.out.println(table(scores));
    Figures figures = figures(scores, THRESHOLD);
    assertThat(figures.precision()).isGreaterThan(0.96);
    assertThat(figures.recall()).isGreaterThan(0.94);
    Set<Pair> found = found(scores, THRESHOLD);
    for (Trap trap : List.of(Trap.TWINS, Trap.SAME_NAME_AND_BIRTH_DATE)) {
      List<Pair> pairs = population.traps().getOrDefault(trap, List.of());
      assertThat(pairs).hasSizeGreaterThan(100);
      assertThat(pairs.stream().filter(found::contains).count())
          .as(trap.name())
          .isLessThan(pairs.size() / 20);
    }
  }

  /** Every pair that shares a key, with its score. */
  private Map<Pair, Integer> scores() {
    Map<UUID, Profile> profiles = new HashMap<>();
    Map<Long, List<UUID>> byKey = new HashMap<>();
    for (SyntheticPerson person : population.persons()) {
      Profile profile = person.profile();
      profiles.put(person.id(), profile);
      LikenessKeys.of(profile)
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(person.id()));
    }
    Map<Pair, Integer> scores = new HashMap<>();
    for (List<UUID> block : byKey.values()) {
      if (block.size() <= MOST) {
        pairs(block).forEach(pair -> scores.computeIfAbsent(pair, p -> score(p, profiles)));
      }
    }
    return scores;
  }

  private static int score(Pair pair, Map<UUID, Profile> profiles) {
    return MatchScore.score(
        Objects.requireNonNull(profiles.get(pair.one())),
        Objects.requireNonNull(profiles.get(pair.other())));
  }

  private static List<Pair> pairs(List<UUID> block) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        pairs.add(Pair.of(block.get(i), block.get(j)));
      }
    }
    return pairs;
  }

  private static Set<Pair> found(Map<Pair, Integer> scores, int threshold) {
    Set<Pair> found = new HashSet<>();
    scores.forEach(
        (pair, score) -> {
          if (score >= threshold) {
            found.add(pair);
          }
        });
    return found;
  }

  private Figures figures(Map<Pair, Integer> scores, int threshold) {
    Set<Pair> found = found(scores, threshold);
    double right = found.stream().filter(labelled::contains).count();
    return new Figures(right / found.size(), right / labelled.size());
  }

  private String table(Map<Pair, Integer> scores) {
    Set<Pair> found = found(scores, THRESHOLD);
    StringBuilder table = new StringBuilder();
    line(table, "%d registrations, %d pairs compared", population.persons().size(), scores.size());
    line(table, "| pairs | made | found |");
    population.duplicates().forEach((error, pairs) -> row(table, error.name(), pairs, found));
    population.traps().forEach((trap, pairs) -> row(table, "not one: " + trap, pairs, found));
    line(table, "| threshold | precision | recall |");
    for (int threshold = 18; threshold <= 32; threshold += 2) {
      Figures figures = figures(scores, threshold);
      line(table, "| %d | %.3f | %.3f |", threshold, figures.precision(), figures.recall());
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<Pair> pairs, Set<Pair> found) {
    long hit = pairs.stream().filter(found::contains).count();
    String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    line(table, "| %s | %d | %d |", words, pairs.size(), hit);
  }

  private static void line(StringBuilder table, String form, Object... values) {
    table.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
