package dk.cpr.number;

import static dk.cpr.number.Acts.MERGE;
import static dk.cpr.number.Acts.SPLIT;
import static dk.cpr.number.Acts.changed;
import static dk.cpr.number.Acts.merge;
import static dk.cpr.number.Acts.send;
import static dk.cpr.number.Acts.split;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.personOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class IdentityTest {
  private static final FreshDates DATES = new FreshDates(1941);

  @Test
  void whoeverWasNeverMergedOrHasNoNumberIsAlone() {
    String someone = personOf(given(DATES.next(), Sex.M));
    String nobody = UUID.randomUUID().toString();
    JsonPath found = identities(someone, nobody);
    assertThat(found.getList("persons.personId")).containsExactly(someone, nobody);
    assertThat(found.getList("persons.current")).containsExactly(someone, nobody);
    assertThat(found.getList("persons[0].all")).containsExactly(someone);
    assertThat(found.getList("persons[1].all")).containsExactly(nobody);
  }

  @Test
  void everyIdOfAChainIsOneHumanBeingWhateverNumbersItHadAndAfterAnUndoingInBetweenTwo() {
    String first = given(DATES.next(), Sex.K);
    String changed = changed(first, DATES.next());
    String second = given(DATES.next(), Sex.K);
    String last = given(DATES.next(), Sex.K);
    String a = personOf(first);
    String b = personOf(second);
    String c = personOf(last);
    send(MERGE, merge(changed, second)).statusCode(201);
    send(MERGE, merge(second, last)).statusCode(201);
    one(c, List.of(a, b, c));
    send(SPLIT, split(changed)).statusCode(201);
    one(a, List.of(a));
    one(c, List.of(b, c));
    send(SPLIT, split(second)).statusCode(201);
    one(b, List.of(b));
    one(c, List.of(c));
  }

  @Test
  void twoDuplicatesOfOneAreOneHumanBeing() {
    String survivor = given(DATES.next(), Sex.K);
    List<String> ids =
        Stream.of(given(DATES.next(), Sex.K), given(DATES.next(), Sex.K))
            .peek(number -> send(MERGE, merge(number, survivor)).statusCode(201))
            .map(Register::personOf)
            .toList();
    one(personOf(survivor), List.of(ids.get(0), ids.get(1), personOf(survivor)));
  }

  @Test
  void whatIsNoListOfIdsIsRefused() {
    ask(Map.of("personIds", List.of()))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personIds"));
    ask(Map.of("personIds", List.of("me"))).statusCode(400);
    List<String> many = Stream.generate(() -> UUID.randomUUID().toString()).limit(1001).toList();
    ask(Map.of("personIds", many)).statusCode(400);
    ask(Map.of("personIds", many.subList(0, 1000))).statusCode(200);
  }

  private static void one(String current, List<String> ids) {
    JsonPath found = identities(ids.toArray(String[]::new));
    assertThat(found.getList("persons.current", String.class)).containsOnly(current);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(found.getList("persons[" + i + "].all")).hasSameElementsAs(ids);
      assertThat(found.getList("persons[" + i + "].all")).hasSize(ids.size());
    }
  }

  private static ValidatableResponse ask(Map<String, ?> body) {
    return Api.as(Tokens.service("protection-service")).body(body).post("/v1/identities").then();
  }

  private static JsonPath identities(String... persons) {
    return ask(Map.of("personIds", List.of(persons))).statusCode(200).extract().jsonPath();
  }
}
