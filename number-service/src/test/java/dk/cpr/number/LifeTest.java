package dk.cpr.number;

import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.imported;
import static dk.cpr.number.Register.personOf;
import static dk.cpr.number.Register.post;
import static dk.cpr.number.Register.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LifeTest {
  private static final FreshDates DATES = new FreshDates(1980);

  @Test
  void anOldNumberIsResolvedToTheEndOfAllChangesAndMerges() {
    LocalDate date = DATES.next();
    String[] n = {at(date, Sex.M, 0), at(date, Sex.M, 1), at(date, Sex.M, 2), at(date, Sex.M, 3)};
    imported(
        "2020-01-01",
        entry(n[0], "changed", n[1]),
        entry(n[1], "duplicate", n[2]),
        entry(n[2], "changed", n[3]),
        entry(n[3], "current"));
    JsonPath answer = resolved(n[0], n[1], n[2], n[3], n[3], at(date, Sex.M, 9));
    assertThat(answer.getList("numbers.number", String.class)).containsExactlyInAnyOrder(n);
    assertThat(answer.getList("numbers.current", String.class)).containsOnly(n[3]);
    assertThat(personOf(n[0])).isEqualTo(personOf(n[1])).isNotEqualTo(personOf(n[3]));
    assertThat(numbersOf(personOf(n[0]))).containsExactly(n[3]);
    assertThat(numbersOf(personOf(n[3]))).containsExactly(n[3]);
    post("/v1/numbers-of", Map.of("personIds", List.of(personOf(n[0]), personOf(n[3]))))
        .body("numbers.holder", equalTo(List.of(personOf(n[3]), personOf(n[3]))));
  }

  @Test
  void aMentionedNumberIsTheOneToGoByAndAnUnknownPersonIsAbsent() {
    String number = at(DATES.next(), Sex.K, 0);
    imported("2020-01-01", entry(number, "referenced"));
    assertThat(resolved(number).getString("numbers[0].current")).isEqualTo(number);
    assertThat(resolved(number).getString("numbers[0].state")).isEqualTo("referenced");
    assertThat(numbersOf(personOf(number))).containsExactly(number);
    assertThat(numbersOf(UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void anAnnulledNumberStandsAnnulledForEver() {
    LocalDate date = DATES.next();
    String number = Register.given(date, Sex.K);
    String person = personOf(number);
    String end = Register.end();
    for (int i = 0; i < 2; i++) {
      post("/v1/annulments", Map.of("personId", person))
          .statusCode(200)
          .body("personId", equalTo(person))
          .body("state", equalTo("annulled"));
    }
    post("/v1/annulments", Map.of("number", number)).statusCode(200);
    JsonPath answer = resolved(number);
    assertThat(answer.getString("numbers[0].state")).isEqualTo("annulled");
    assertThat(answer.getString("numbers[0].current")).isNull();
    assertThat(numbersOf(person)).isEmpty();
    JsonPath log = Register.changes(end);
    assertThat(log.getList("changes")).hasSize(1);
    assertThat(log.getString("changes[0].payload.state")).isEqualTo("annulled");
    assertThat(log.getString("changes[0].payload.from")).isEqualTo(date.toString());
    assertThat(log.getString("changes[0].payload.to")).isNotNull();
  }

  @Test
  void onlyACurrentNumberCanBeAnnulled() {
    LocalDate date = DATES.next();
    String[] n = {at(date, Sex.M, 0), at(date, Sex.M, 1), at(date, Sex.M, 2)};
    imported("2020-01-01", entry(n[0], "changed", n[1]), entry(n[2], "referenced"));
    for (String number : List.of(n[0], n[2])) {
      post("/v1/annulments", Map.of("number", number))
          .statusCode(409)
          .body("type", equalTo("/problems/contradicts-known-fact"));
    }
    post("/v1/annulments", Map.of("number", at(date, Sex.M, 7)))
        .statusCode(404)
        .body("type", equalTo("/problems/person-not-found"));
    post("/v1/annulments", Map.of("personId", UUID.randomUUID())).statusCode(404);
    post("/v1/annulments", Map.of()).statusCode(400);
    post("/v1/annulments", Map.of("personId", UUID.randomUUID(), "number", n[0])).statusCode(400);
  }

  @Test
  void badQuestionsAreNamedByPointerAndNeverRepeatTheNumber() {
    String impossible = "2902001234";
    post("/v1/resolutions", Map.of("numbers", List.of(at(DATES.next(), Sex.K, 0), impossible)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers/1"))
        .body(not(org.hamcrest.Matchers.containsString(impossible)));
    post("/v1/resolutions", Map.of("numbers", List.of())).statusCode(400);
    post("/v1/resolutions", Map.of())
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers"));
    post(
            "/v1/resolutions",
            Map.of("numbers", Collections.nCopies(1001, at(DATES.next(), Sex.K, 0))))
        .statusCode(400);
    post("/v1/numbers-of", Map.of("personIds", List.of("me")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personIds/0"));
    post("/v1/numbers-of", Map.of("personIds", "all")).statusCode(400);
    post("/v1/resolutions", "\"" + "1".repeat(1_200_000)).statusCode(413);
  }

  private static List<String> numbersOf(String person) {
    return post("/v1/numbers-of", Map.of("personIds", List.of(person)))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("numbers.number", String.class);
  }
}
