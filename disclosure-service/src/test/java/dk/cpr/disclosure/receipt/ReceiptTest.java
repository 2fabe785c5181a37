package dk.cpr.disclosure.receipt;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class ReceiptTest {
  @Test
  void theCitizenSeesWhoAskedWhatWhyAndWhenButNoValueEmployeeOrCase() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given", "occupation.text");
    String receipt =
        bank.asks(by(person.number()), "name.given", "occupation.text").extract().path("receipt");
    Api.as(Tokens.citizen(person.id()))
        .get("/v1/receipts")
        .then()
        .statusCode(200)
        .body("receipts", hasSize(1))
        .body("receipts[0].receipt", equalTo(receipt))
        .body("receipts[0].occasion", equalTo("LOOKUP"))
        .body("receipts[0].organisation", equalTo(bank.cvr()))
        .body("receipts[0].organisationName", equalTo("Organisation " + bank.cvr()))
        .body("receipts[0].purpose", equalTo("test"))
        .body("receipts[0].legalBasis", equalTo("CPR-loven § 32"))
        .body("receipts[0].fields", contains("name.given", "occupation.text"))
        .body("receipts[0].source", equalTo("disclosure-service"))
        .body("receipts[0]", not(hasKey("user")))
        .body("receipts[0]", not(hasKey("case")))
        .body("next", equalTo(null));
  }

  @Test
  void theAuditorSeesEmployeeClientAndCaseOfAnyone() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    bank.asks(by(person.number()), "name.given").statusCode(200);
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person.id())
        .then()
        .statusCode(200)
        .body("receipts[0].user", equalTo("client-" + bank.cvr()))
        .body("receipts[0].client", equalTo("client-" + bank.cvr()))
        .body("receipts[0].case", equalTo("case 1"));
    Api.as(Tokens.auditor())
        .get("/v1/receipts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personId"));
  }

  @Test
  void whatWasWithheldIsNotReceipted() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    Recipients.bank("name.given", "occupation.text")
        .asks(by(person.number()), "name.given", "occupation.text")
        .statusCode(200);
    of(person).body("receipts[0].fields", contains("occupation.text"));
  }

  @Test
  void whatWasRefusedLeavesNoReceipt() {
    Person person = Person.residentOf("0101");
    Recipients.bank("name.given").asks(by(person.number()), "occupation.text").statusCode(403);
    of(person).body("receipts", empty());
  }

  @Test
  void pagesAreNewestFirstWithoutGapOrRepetition() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.add(bank.asks(by(person.number()), "name.given").extract().path("receipt"));
    }
    Collections.reverse(made);
    List<String> read = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          Api.as(Tokens.citizen(person.id()))
              .get("/v1/receipts?limit=3" + (next.isEmpty() ? "" : "&after=" + next))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      read.addAll(page.getList("receipts.receipt"));
      next = page.getString("next");
    }
    assertThat(read).isEqualTo(made);
  }

  @Test
  void aCitizenSeesNobodyElses() {
    Person self = Person.someone();
    Api.as(Tokens.citizen(self.id()))
        .get("/v1/receipts?personId=" + UUID.randomUUID())
        .then()
        .statusCode(403);
    Api.as(Tokens.citizen(self.id()))
        .get("/v1/receipts?personId=" + self.id())
        .then()
        .statusCode(200);
    for (String token : List.of(Tokens.bank(), Tokens.caseworker("0101"), Tokens.office())) {
      Api.as(token).get("/v1/receipts?personId=" + self.id()).then().statusCode(403);
    }
  }

  @Test
  void badCursorsAndLimitsAreRefused() {
    String citizen = Tokens.citizen(UUID.randomUUID());
    Api.as(citizen)
        .get("/v1/receipts?after=nonsense")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/cursor-invalid"));
    Api.as(citizen).get("/v1/receipts?limit=0").then().statusCode(400);
    Api.as(citizen).get("/v1/receipts?limit=201").then().statusCode(400);
  }

  @Test
  void receiptsOfADuplicateAreTheSurvivors() {
    Person survivor = Person.someone();
    Person duplicate = Person.residentOf("0101");
    Recipients.bank("name.given").asks(by(duplicate.number()), "name.given").statusCode(200);
    duplicate.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    of(survivor).body("receipts", hasSize(1));
  }

  @Test
  void anOwningServiceReceiptsItsOwnAnswerOnce() {
    UUID person = UUID.randomUUID();
    Map<String, Object> receipt = report(person);
    String key = UUID.randomUUID().toString();
    String id = written(key, receipt, 201);
    assertThat(written(key, receipt, 201)).isEqualTo(id);
    receipt.put("user", "another");
    written(key, receipt, 409);
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person)
        .then()
        .body("receipts", hasSize(1))
        .body("receipts[0].receipt", equalTo(id))
        .body("receipts[0].occasion", equalTo("REPORT"))
        .body("receipts[0].source", equalTo("person-service"))
        .body("receipts[0].user", equalTo("hospital"));
  }

  @Test
  void aReceiptHoldsNamesOfFieldsAndOnlyServicesWriteOne() {
    Map<String, Object> receipt = report(UUID.randomUUID());
    receipt.put("fields", List.of("name.given", "0101501234"));
    Api.once(Tokens.service("person-service"))
        .body(receipt)
        .post("/v1/receipts")
        .then()
        .statusCode(400);
    for (String token : List.of(Tokens.hospital(), Tokens.operator(), Tokens.auditor())) {
      Api.once(token).body(report(UUID.randomUUID())).post("/v1/receipts").then().statusCode(403);
    }
  }

  @Test
  void manyLookUpsAtOnceHaveOneReceiptEach() throws Exception {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    Recipient poisoned =
        new Recipient(
            bank.cvr(),
            Tokens.system("bank", bank.cvr(), "bank").claim("employee_id", "a\u0000b").token());
    List<String> made = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        Recipient asker = i == 60 ? poisoned : bank;
        calls.add(
            pool.submit(
                () -> {
                  ValidatableResponse answer = asker.asks(by(person.number()), "name.given");
                  if (answer.extract().statusCode() == 200) {
                    made.add(answer.extract().path("receipt"));
                  }
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
    assertThat(made).hasSize(119).doesNotHaveDuplicates();
    of(person).body("receipts.receipt", org.hamcrest.Matchers.containsInAnyOrder(made.toArray()));
  }

  @Test
  void whoAsksTheSameOfManyPersonsIsDescribedOnce() {
    Recipient bank = Recipients.bank("name.given", "occupation.text");
    for (int i = 0; i < 3; i++) {
      bank.asks(by(Person.residentOf("0101").number()), "name.given", "occupation.text")
          .statusCode(200);
      bank.asks(by(Person.residentOf("0101").number()), "occupation.text").statusCode(200);
    }
    assertThat(
            ReadModelRows.of(
                """
                select array_to_string(fields, ' ') || ' ' || count(*)
                from receipt r join receipt_terms t on t.id = r.terms
                where t.organisation = ? group by t.id
                """,
                bank.cvr()))
        .containsExactlyInAnyOrder("name.given occupation.text 3", "occupation.text 3");
  }

  @Test
  void aDatabaseThatWasSetBackGetsTheTermsAnew() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    bank.asks(by(person.number()), "name.given").statusCode(200);
    ReadModelRows.of(
        """
        with gone as (delete from receipt r using receipt_terms t
          where t.id = r.terms and t.organisation = ? returning t.id)
        delete from receipt_terms t using gone g where t.id = g.id returning t.id::text
        """,
        bank.cvr());
    of(person).body("receipts", empty());

    String receipt = bank.asks(by(person.number()), "name.given").extract().path("receipt");

    of(person)
        .body("receipts.receipt", hasItem(receipt))
        .body("receipts[0].fields", contains("name.given"));
  }

  private static ValidatableResponse of(Person person) {
    return Api.as(Tokens.auditor())
        .get("/v1/receipts?limit=200&personId=" + person.id())
        .then()
        .statusCode(200);
  }

  private static String written(String key, Map<String, ?> receipt, int status) {
    return Api.as(Tokens.service("person-service"))
        .header("Idempotency-Key", key)
        .body(receipt)
        .post("/v1/receipts")
        .then()
        .statusCode(status)
        .extract()
        .path("receipt");
  }

  private static Map<String, Object> report(UUID person) {
    return new HashMap<>(
        Map.of(
            "personId", person,
            "organisation", "10000001",
            "user", "hospital",
            "client", "hospital",
            "fields", List.of("number.current"),
            "purpose", "birth-report",
            "legalBasis", "CPR-loven § 3"));
  }
}
