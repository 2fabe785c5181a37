package dk.cpr.disclosure.history;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tells random histories of parallel facts through the log and compares what is answered, valid at
 * and known at every boundary and between any two, with whole copies of what was known.
 */
@QuarkusTest
@Tag("long")
@World
class RandomHistoriesTest {
  private static final int STEPS = 12;
  private static final int YEARS = 6;
  private static final String[] FIELDS = {"note.text", "note.number"};

  @Test
  void everyPairOfInstantsAndEveryDifferenceIsAnsweredAsTheCopiesSay() {
    LongStream.rangeClosed(1, 3).forEach(seed -> new Play(seed).run());
  }

  /** A note as it stood in a copy. */
  private record Note(String id, String number, String text, int from, @Nullable Integer to) {
    boolean holdsIn(int year) {
      return from <= year && (to == null || year < to);
    }

    boolean overlaps(Note other) {
      return number.equals(other.number)
          && (to == null || other.from < to)
          && (other.to == null || from < other.to);
    }
  }

  private static final class Play {
    private final long seed;
    private final Random random;
    private final Person person = Person.someone();
    private final Recipient authority = Recipients.authority(FIELDS);
    private final List<List<Note>> copies = new ArrayList<>(List.of(List.of()));

    private Play(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    private void run() {
      for (int step = 1; step <= STEPS; step++) {
        List<Note> next = new ArrayList<>(copies.getLast());
        if (!next.isEmpty() && random.nextInt(3) == 0) {
          Note gone = next.remove(random.nextInt(next.size()));
          person.close("person", java.util.UUID.fromString(gone.id()), at(step).toString());
        }
        open(step, next);
        copies.add(List.copyOf(next));
      }
      compareMoments();
      compareDifferences();
    }

    private void open(int step, List<Note> next) {
      int from = random.nextInt(YEARS);
      @Nullable Integer to = random.nextInt(3) == 0 ? null : from + 1 + random.nextInt(3);
      Note wish = new Note("", String.valueOf(1 + random.nextInt(3)), "text " + step, from, to);
      if (next.stream().noneMatch(wish::overlaps)) {
        NewFact fact =
            NewFact.of("note", Map.of("number", wish.number(), "text", wish.text()))
                .slot(wish.number())
                .from(year(from).toString())
                .set("knownFrom", at(step).toString());
        String id =
            person.fact("person", to == null ? fact : fact.to(year(to).toString())).toString();
        next.add(new Note(id, wish.number(), wish.text(), from, to));
      }
    }

    private void compareMoments() {
      for (int step = 0; step <= STEPS; step++) {
        for (int year = 0; year <= YEARS; year++) {
          compare(year, step, at(step));
          compare(year, step, at(step + 1).minusNanos(1000));
        }
      }
    }

    private void compare(int year, int step, Instant knownAt) {
      Set<String> expected =
          copies.get(step).stream()
              .filter(note -> note.holdsIn(year))
              .map(Note::text)
              .collect(Collectors.toSet());
      Map<String, ?> when = Map.of("validAt", year(year).toString(), "knownAt", knownAt.toString());
      ExtractableResponse<?> answer =
          authority.asksWith(by(person.id()), when, FIELDS).statusCode(200).extract();
      @Nullable List<String> told = answer.path("facts.note.text");
      assertThat(told == null ? Set.of() : new HashSet<>(told))
          .as("seed %d, valid in year %d, known at step %d", seed, year, step)
          .isEqualTo(expected);
    }

    private void compareDifferences() {
      for (int a = 0; a <= STEPS; a++) {
        for (int b = a; b <= STEPS; b += 1 + random.nextInt(3)) {
          compareDifference(a, b);
        }
      }
    }

    private void compareDifference(int a, int b) {
      ExtractableResponse<?> answer =
          authority
              .asksChanges(
                  by(person.id()),
                  Map.of("knownFrom", at(a).toString(), "knownTo", at(b).toString()),
                  FIELDS)
              .statusCode(200)
              .extract();
      String when = "seed %d, between steps %d and %d".formatted(seed, a, b);
      Set<String> before = ids(a);
      Set<String> after = ids(b);
      assertThat(changed(answer, "OPENED")).as(when).isEqualTo(minus(after, before));
      assertThat(changed(answer, "CLOSED")).as(when).isEqualTo(minus(before, after));
      Set<String> between = new HashSet<>();
      for (int step = a; step <= b; step++) {
        between.addAll(ids(step));
      }
      assertThat(changed(answer, "OPENED_AND_CLOSED"))
          .as(when)
          .isEqualTo(minus(minus(between, before), after));
    }

    private static Set<String> changed(ExtractableResponse<?> answer, String what) {
      return new HashSet<>(
          answer.<List<String>>path(
              "changes.findAll { it.change == '%s' }.fact.fact".formatted(what)));
    }

    private Set<String> ids(int step) {
      return copies.get(step).stream().map(Note::id).collect(Collectors.toSet());
    }
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
  }

  private static Instant at(int step) {
    return LocalDate.of(2002, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(step);
  }

  private static LocalDate year(int year) {
    return LocalDate.of(1990 + year, 1, 1);
  }
}
