package dk.cpr.disclosure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class StatisticsTest {
  private static final String BY_STATUS = "/v1/statistics/persons-by-status";
  private static final String BY_AGE = "/v1/statistics/residents-by-age";
  private static final int[] ALWAYS = {1940, 2400};
  private static final List<String> TABLE =
      List.of("01", "03", "05", "07", "20", "30", "70", "80", "90", "60", "50");

  @Test
  void everyRowAndEveryAgeIsWhatIsCountedByHandAtEachPointOfBothAxes() {
    Population population = new Population();
    everyRow(population);
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      someone(population, random);
    }
    assertThat(population.count(1980, 1976).keySet()).containsAll(TABLE);
    for (int known = 1974; known < 1986; known += 2) {
      for (int valid = 1968; valid < 1990; valid += 3) {
        assertThat(counted(valid, known))
            .as("valid in %d, known in %d", valid, known)
            .isEqualTo(population.count(valid, known));
      }
    }
  }

  @Test
  void aCorrectionCountsFromWhenItWasKnown() {
    Map<String, Long> before = counted(1958, 1963);
    Map<String, Long> after = counted(1958, 1965);
    Population population = new Population();
    population.new Member()
        .number("current", 1950, 0, 1955)
        .number("referenced", 1950, 0, 1970)
        .status("residenceStatus", "05", ALWAYS, new int[] {1955, 1964})
        .status("residenceStatus", "07", ALWAYS, new int[] {1964, 2400});
    Map<String, Long> here = population.count(1958, 1963);
    assertThat(here).containsExactly(Map.entry("05", 1L));
    assertThat(difference(before, counted(1958, 1962))).isEqualTo(here);
    assertThat(difference(after, counted(1958, 1966))).containsExactly(Map.entry("07", 1L));
  }

  @Test
  void withoutTimesTheFiguresAreThoseOfTheLastMinutes() {
    for (String path : List.of(BY_STATUS, BY_AGE)) {
      Response answer = ask(Tokens.office(), path);
      Instant known = Instant.parse(answer.path("knownAt"));
      assertThat(known).isBetween(Instant.now().minusSeconds(120), Instant.now());
      assertThat(answer.<String>path("validAt")).isEqualTo(answer.path("knownAt"));
    }
    assertThat(ask(Tokens.tax(), BY_STATUS).<List<String>>path("rows.status")).isEqualTo(TABLE);
    assertThat(ask(Tokens.caseworker("0101"), BY_STATUS).<String>path("rows[9].danish"))
        .isEqualTo("Ændrede personnumre (ny fødedato eller ændret køn)");
  }

  @Test
  void authoritiesAskAndNobodyElse() {
    for (String path : List.of(BY_STATUS, BY_AGE)) {
      Api.as(Tokens.bank())
          .get(path)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/wrong-organisation"));
      Api.as(Tokens.citizen(UUID.randomUUID()))
          .get(path)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/not-allowed"));
      Api.anonymous().get(path).then().statusCode(401);
    }
  }

  @Test
  void timesThatCannotBeAreNamed() {
    office("yesterday", "2001-02-30")
        .get(BY_STATUS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors.pointer", containsInAnyOrder("/validAt", "/knownAt"));
    office("2020-01-01", "2999-01-01")
        .get(BY_AGE)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/in-the-future"))
        .body("errors[0].pointer", equalTo("/knownAt"));
    office("2020-01-01", Instant.now().toString())
        .get(BY_AGE)
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/try-again"));
    office("1".repeat(41), "2020-01-01").get(BY_AGE).then().statusCode(400);
  }

  /** One for each row of the table, and the number that a change gave. */
  private static void everyRow(Population population) {
    int[] known = {1972, 2400};
    for (String code : List.of("01", "03", "05", "07")) {
      population.new Member()
          .number("current", 1965, 0, 1972)
          .status("residenceStatus", code, ALWAYS, known);
    }
    for (String code : List.of("20", "70", "80", "90")) {
      population.new Member()
          .number("current", 1965, 0, 1972)
          .status("residenceStatus", "01", ALWAYS, known)
          .status("personStatus", code, new int[] {1975, 2400}, known);
    }
    for (String state : List.of("changed", "duplicate", "annulled")) {
      population.new Member()
          .number("current", 1965, 0, 1972)
          .number(state, 1965, 1978, 1975)
          .status("residenceStatus", "03", ALWAYS, known);
    }
    population.new Member().number("referenced", 1965, 0, 1972);
  }

  private static void someone(Population population, Random random) {
    Population.Member member = population.new Member();
    int known = 1972 + random.nextInt(4);
    int held = 1965 + random.nextInt(10);
    member.number("current", held, 0, known);
    if (random.nextBoolean()) {
      String state = List.of("changed", "duplicate", "annulled").get(random.nextInt(3));
      member.number(state, held, held + random.nextInt(15), known + 1 + random.nextInt(8));
      if (random.nextInt(3) == 0) {
        member.number("current", held, 0, known + 10);
      }
    }
    int from = 1965;
    while (from < 1985) {
      int to = from + 1 + random.nextInt(8);
      int[] stood = {1972 + random.nextInt(6), random.nextBoolean() ? 2400 : 1979};
      String code = "0" + (1 + 2 * random.nextInt(4));
      member.status("residenceStatus", code, new int[] {from, to}, stood);
      if (random.nextInt(3) == 0) {
        String own = List.of("20", "70", "80", "90").get(random.nextInt(4));
        member.status("personStatus", own, new int[] {from, to}, stood);
      }
      from = to;
    }
  }

  /** As the oracle gives it. */
  private static Map<String, Long> counted(int valid, int known) {
    String[] when = {valid + "-07-01", known + "-07-01"};
    Response table = answered(office(when[0], when[1]), BY_STATUS);
    Map<String, Long> counted = new TreeMap<>();
    List<String> statuses = table.path("rows.status");
    List<Number> counts = table.path("rows.count");
    for (int i = 0; i < statuses.size(); i++) {
      counted.put(statuses.get(i), counts.get(i).longValue());
    }
    Number without = table.path("withoutStatus");
    counted.put("", without.longValue());
    Response figure = answered(office(when[0], when[1]), BY_AGE);
    List<Integer> ages = figure.path("ages.age");
    List<Number> residents = figure.path("ages.residents");
    for (int i = 0; i < ages.size(); i++) {
      counted.put("age " + ages.get(i), residents.get(i).longValue());
    }
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> difference = new TreeMap<>(after);
    before.forEach((row, count) -> difference.merge(row, -count, Long::sum));
    difference.values().removeIf(count -> count == 0);
    return difference;
  }

  private static RequestSpecification office(String validAt, String knownAt) {
    return Api.as(Tokens.office()).queryParam("validAt", validAt).queryParam("knownAt", knownAt);
  }

  private static Response ask(String token, String path) {
    return answered(Api.as(token), path);
  }

  /** The ends of the logs may not have been seen yet. */
  private static Response answered(RequestSpecification request, String path) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Response answer = request.get(path);
    while (answer.statusCode() == 503 && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = request.get(path);
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }
}
