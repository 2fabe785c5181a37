package dk.cpr.number;

import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class ConcurrentAllocationTest {
  private static final FreshDates DATES = new FreshDates(1950);
  private static final int THREADS = 32;
  private static final int EACH = 12;

  @Test
  void thirtyTwoClientsOnOneDateLeaveNoGapAndTakeNothingTwice() throws Exception {
    LocalDate date = DATES.next();
    Set<String> taken = scattered(date);
    List<Map<String, Object>> entries = new ArrayList<>();
    taken.forEach(
        number -> entries.add(entry(number, entries.size() % 2 == 0 ? "current" : "referenced")));
    Register.imported("2020-01-01", entries);
    String end = Register.end();

    List<String> given =
        together(i -> () -> Register.given(date, i % 2 == 0 ? Sex.K : Sex.M), THREADS * EACH);

    for (Sex sex : Sex.values()) {
      assertThat(given.stream().filter(number -> Personnummer.of(number).sex() == sex))
          .containsExactlyInAnyOrderElementsOf(lowest(date, sex, taken));
      assertThat(registeredInOrder(date, sex, end)).isSorted();
    }
  }

  @Test
  void numbersThatAreImportedMeanwhileAreNeverGiven() throws Exception {
    LocalDate date = DATES.next();
    List<String> imported = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> imported.add(at(date, Sex.K, 3 + 5 * i)));
    List<String> results =
        together(
            i -> () -> i % 4 == 0 ? importOne(imported.get(i / 4)) : Register.given(date, Sex.K),
            160);
    List<String> given = results.stream().filter(number -> !number.isEmpty()).toList();
    assertThat(given).doesNotHaveDuplicates();
    assertThat(
            Database.strings(
                "select max(c) from (select count(*) c from number_state where known_to is null"
                    + " group by person_id, state) x where c > 1"))
        .containsOnlyNulls();
    List<Integer> ordinals =
        Database.strings(
                "select ordinal from number where sex = 'K' and birth_date = '%s' order by 1"
                    .formatted(date))
            .stream()
            .map(Integer::valueOf)
            .toList();
    int lastGiven = given.stream().mapToInt(number -> ordinal(date, number)).max().orElseThrow();
    assertThat(ordinals).containsAll(IntStream.rangeClosed(0, lastGiven).boxed().toList());
  }

  @Test
  void oneKeySentByManyAtOnceGivesOneNumber() throws Exception {
    LocalDate date = DATES.next();
    UUID person = UUID.randomUUID();
    List<String> given =
        together(
            i ->
                () ->
                    Register.allocate(Register.order(date, Sex.M, person))
                        .statusCode(201)
                        .extract()
                        .path("number"),
            THREADS);
    assertThat(Set.copyOf(given)).containsExactly(at(date, Sex.M, 0));
    assertThat(Register.given(date, Sex.M)).isEqualTo(at(date, Sex.M, 1));
  }

  private static String importOne(String number) {
    JsonPath answer = Register.imported("2020-01-01", entry(number, "current"));
    assertThat(answer.getList("numbers")).hasSize(1);
    return "";
  }

  private static int ordinal(LocalDate date, String number) {
    return NumberSeries.of(date, Sex.K).ordinalOf(Personnummer.of(number)).orElseThrow();
  }

  private static Set<String> scattered(LocalDate date) {
    Random random = new Random(7);
    Set<String> numbers = new TreeSet<>();
    for (Sex sex : Sex.values()) {
      random.ints(60, 0, 350).forEach(ordinal -> numbers.add(at(date, sex, ordinal)));
    }
    return numbers;
  }

  private static List<String> lowest(LocalDate date, Sex sex, Set<String> taken) {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(n -> at(date, sex, n))
        .filter(number -> !taken.contains(number))
        .limit(THREADS * EACH / 2)
        .toList();
  }

  private static List<Instant> registeredInOrder(LocalDate date, Sex sex, String after) {
    NumberSeries series = NumberSeries.of(date, sex);
    List<Map<String, Object>> payloads = Register.changes(after).getList("changes.payload");
    return payloads.stream()
        .filter(p -> p.get("sex").equals(sex.name()))
        .sorted(
            Comparator.comparingInt(
                p -> series.ordinalOf(Personnummer.of(p.get("number").toString())).orElseThrow()))
        .map(p -> Instant.parse(p.get("knownFrom").toString()))
        .toList();
  }

  private interface Work {
    Supplier<String> at(int index);
  }

  private static List<String> together(Work work, int count) throws Exception {
    List<String> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Supplier<String> one = work.at(i);
        running.add(pool.submit(one::get));
      }
      for (Future<String> future : running) {
        results.add(future.get());
      }
    }
    return results;
  }
}
