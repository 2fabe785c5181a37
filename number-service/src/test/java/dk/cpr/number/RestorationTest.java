package dk.cpr.number;

import static dk.cpr.number.Acts.RESTORE;
import static dk.cpr.number.Acts.changed;
import static dk.cpr.number.Acts.restore;
import static dk.cpr.number.Acts.send;
import static dk.cpr.number.Acts.with;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.personOf;
import static dk.cpr.number.Register.post;
import static dk.cpr.number.Register.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RestorationTest {
  private static final FreshDates DATES = new FreshDates(1940);

  @Test
  void aNumberThatWasAnnulledInErrorIsCurrentAgain() {
    String number = given(DATES.next(), Sex.K);
    annul(Map.of("number", number, "document", "report 1"));
    send(RESTORE, restore(number))
        .statusCode(201)
        .body("personId", equalTo(personOf(number)))
        .body("state", equalTo("current"));
    assertThat(resolved(number).getString("numbers[0].current")).isEqualTo(number);
    assertThat(
            Database.strings(
                "select state || ' ' || coalesce(authority, '-') || ' ' || coalesce(document, '-')"
                    + " || ' ' || (effect_to is null) from number_state where number = '%s'"
                        .formatted(number)
                    + " order by known_from"))
        .containsExactly("current - - true", "annulled 0099 report 1 false", "current 0001 - true");
  }

  @Test
  void theEndOfAChainIsRestoredAndItsFormerNumbersAnswerItAgain() {
    String former = given(DATES.next(), Sex.K);
    String number = changed(former, DATES.next());
    String person = personOf(former);
    for (int i = 0; i < 2; i++) {
      annul(Map.of("personId", person));
    }
    assertThat(resolved(former).getString("numbers[0].current")).isNull();
    send(RESTORE, restore(former)).statusCode(409).body("errors[0].code", equalTo("not-annulled"));
    send(RESTORE, restore(number)).statusCode(201);
    assertThat(resolved(former).getString("numbers[0].current")).isEqualTo(number);
  }

  @Test
  void whoGoesByAnotherNumberDoesNotGetTheAnnulledOneBack() {
    String former = given(DATES.next(), Sex.K);
    String number = changed(former, DATES.next());
    send(Acts.UNDO_CHANGE, Acts.undoChange(number)).statusCode(201);
    refused(number);
    send(Acts.MERGE, Acts.merge(former, given(DATES.next(), Sex.K))).statusCode(201);
    refused(number);
    send(Acts.SPLIT, Acts.split(former)).statusCode(201);
    annul(Map.of("number", former));
    send(RESTORE, restore(former)).statusCode(201);
  }

  @Test
  void ofTwoRestorationsOneWinsAndARepeatAnswersTheSame() {
    String number = given(DATES.next(), Sex.K);
    annul(Map.of("number", number));
    String key = UUID.randomUUID().toString();
    String first = send(RESTORE, restore(number), key).statusCode(201).extract().asString();
    send(RESTORE, restore(number)).statusCode(409);
    annul(Map.of("number", number));
    assertThat(send(RESTORE, restore(number), key).extract().asString()).isEqualTo(first);
    assertThat(resolved(number).getString("numbers[0].state")).isEqualTo("annulled");
  }

  @Test
  void onlyTheRegisterAndTheOfficeMayAsk() {
    String number = given(DATES.next(), Sex.K);
    for (String other : List.of("0101", "0012", "5100")) {
      post(Acts.ANNUL, Map.of("number", number, "authority", other))
          .statusCode(422)
          .body("type", equalTo("/problems/authority-not-entitled"))
          .body("errors[0].pointer", equalTo("/authority"));
      send(RESTORE, with(restore(number), "authority", other)).statusCode(422);
    }
    post(Acts.ANNUL, Map.of("number", number, "authority", "1")).statusCode(400);
    annul(Map.of("number", number, "authority", "0001"));
    send(RESTORE, with(restore(number), "authority", "0099")).statusCode(201);
  }

  @Test
  void badInputIsNamedByPointer() {
    Map<String, Object> order = restore(given(DATES.next(), Sex.K));
    send(RESTORE, order).statusCode(409).body("errors[0].code", equalTo("not-annulled"));
    send(RESTORE, with(order, "number", at(DATES.next(), Sex.K, 0)))
        .statusCode(404)
        .body("errors[0].pointer", equalTo("/number"));
    send(RESTORE, Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItems("/number", "/authority"));
    Api.as(Register.SERVICE).body(order).post(RESTORE).then().statusCode(400);
    Api.anonymous().body(order).post(RESTORE).then().statusCode(401);
    Api.once(Tokens.office()).body(order).post(RESTORE).then().statusCode(403);
  }

  private static void annul(Map<String, Object> order) {
    post(Acts.ANNUL, order).statusCode(200).body("state", equalTo("annulled"));
  }

  private static void refused(String number) {
    send(RESTORE, restore(number))
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"))
        .body("errors[0].code", equalTo("goes-by-another"));
  }
}
