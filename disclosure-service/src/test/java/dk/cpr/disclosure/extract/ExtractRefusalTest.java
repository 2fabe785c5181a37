package dk.cpr.disclosure.extract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@World
class ExtractRefusalTest {

  @Test
  void eachRecordOutsideTheRightIsNamedWithWhatItLacks() {
    Recipient narrow = Recipients.authority("number.current", "name.*", "birth.date");
    Order.by(narrow, Order.of(List.of(Person.nextNumber()), "008", "001", "011"))
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"))
        .body("errors.pointer", contains("/records/1", "/records/2"))
        .body("errors.message", hasItem(containsString("church.code")))
        .body("errors.message", hasItem(containsString("birth.sex")))
        .body("errors.message", not(hasItem(containsString("birth.date,"))));
  }

  @Test
  void aPrivateRecipientGetsNoExtract() {
    Recipient bank = Recipients.bank("name.*");
    Order.by(bank, Order.of(List.of(Person.someone().number()), "008"))
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
  }

  @Test
  void aPurposeWithoutRightAnOtherRoleAndNobodyAreRefused() {
    Recipient authority = Order.authority();
    Map<String, Object> order = Order.of(List.of(Person.someone().number()), "008");
    order.put("purpose", "another");
    Order.by(authority, order).statusCode(403).body("type", equalTo("/problems/no-right"));
    order.put("purpose", "insight");
    for (String token :
        List.of(Tokens.citizen(UUID.randomUUID()), Tokens.caseworker("0101"), Tokens.auditor())) {
      Order.as(Api.as(token), order).statusCode(403).body("type", equalTo("/problems/not-allowed"));
    }
    Order.as(Api.anonymous(), order).statusCode(401);
  }

  @Test
  void aRightThatWasClosedIsNoneAtOnce() {
    Recipient authority = Order.authority();
    Map<String, Object> order = Order.of(List.of(Person.someone().number()), "008");
    Order.by(authority, order).statusCode(200);
    String right =
        Api.as(authority.token()).get("/v1/my-rights").then().extract().path("rights[0].rightId");
    Api.as(Tokens.operator()).post("/v1/rights/" + right + "/closing").then().statusCode(204);
    Order.by(authority, order).statusCode(403).body("type", equalTo("/problems/no-right"));
  }

  @Test
  void numbersThatAreNoneAreNamedWhereTheyStand() {
    Order.by(Order.authority(), Order.of(List.of(Person.nextNumber(), "7101501234", "x"), "001"))
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-personnummer"))
        .body("errors.pointer", contains("/numbers/1", "/numbers/2"))
        .body(not(containsString("7101501234")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "031", "033", "910", "997", "999", "051"})
  void recordsThatCannotBeHadAreNamed(String type) {
    Order.by(Order.authority(), Order.of(List.of(Person.nextNumber()), "001", type))
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors.pointer", contains("/records/1"))
        .body("errors.code", contains("unknown-record-type"));
  }

  @Test
  void residenceIsNotGivenWithoutProtection() {
    Order.by(Order.authority(), Order.of(List.of(Person.nextNumber()), "001", "002"))
        .statusCode(400)
        .body("errors.code", contains("protection-needed"));
  }

  @Test
  void anOrderNamesSomebodyNotTooManyRecordsACaseAndAPurpose() {
    Recipient authority = Order.authority();
    String number = Person.nextNumber();
    Order.by(authority, Order.of(List.of(), "001")).statusCode(400);
    Order.by(authority, Order.of(Collections.nCopies(1001, number), "001")).statusCode(400);
    Map<String, Object> both = Order.of(Collections.nCopies(600, number), "001");
    both.put("persons", Collections.nCopies(401, UUID.randomUUID()));
    Order.by(authority, both).statusCode(400).body("errors.code", contains("size"));
    Order.by(authority, Order.of(List.of(number))).statusCode(400);
    for (String missing : List.of("case", "purpose", "records")) {
      Map<String, Object> order = Order.of(List.of(number), "001");
      order.remove(missing);
      Order.by(authority, order)
          .statusCode(400)
          .body("errors.pointer", hasItem(containsString(missing)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567", "abcdef"})
  void aTaskHasSixDigits(String task) {
    Map<String, Object> order = Order.of(List.of(Person.nextNumber()), "001");
    order.put("task", task);
    Order.by(Order.authority(), order).statusCode(400);
  }
}
