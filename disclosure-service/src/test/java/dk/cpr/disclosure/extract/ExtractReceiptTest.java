package dk.cpr.disclosure.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class ExtractReceiptTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Order.authority();
  }

  @Test
  void everyPersonHasAReceiptBeforeTheFileLeaves() {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      persons.add(Person.someone());
    }
    Map<String, Object> order =
        Order.of(persons.stream().map(Person::number).toList(), "001", "008");
    assertThat(Order.records(authority, order)).hasSize(240);
    for (Person person : List.of(persons.getFirst(), persons.get(60), persons.getLast())) {
      of(person)
          .body("receipts", hasSize(1))
          .body("receipts[0].occasion", equalTo("EXTRACT"))
          .body("receipts[0].purpose", equalTo("test"))
          .body("receipts[0].case", equalTo("case 1"))
          .body("receipts[0].organisation", equalTo(authority.cvr()));
    }
  }

  @Test
  void anOrderOfNobodyLeavesATraceAndEachOtherOrderOneMore() {
    Order.records(authority, Order.of(List.of(Person.nextNumber()), "001"));
    Order.records(authority, Order.of(List.of(Person.someone().number()), "001"));
    assertThat(
            ReadModelRows.of(
                """
                select occasion || ' ' || (person_id is null) || ' ' || (fields @> array['birth.date'])
                from receipt r join receipt_terms t on t.id = r.terms
                where organisation = ? order by at, person_id nulls last
                """,
                authority.cvr()))
        .containsExactlyInAnyOrder("EXTRACT true true", "EXTRACT true true", "EXTRACT false true");
  }

  @Test
  void whatIsRefusedLeavesNoReceipt() {
    Person person = Person.someone();
    Order.by(authority, Order.of(List.of(person.number()), "001", "011")).statusCode(403);
    Order.by(authority, Order.of(List.of(person.number(), "7101501234"), "001")).statusCode(422);
    of(person).body("receipts", hasSize(0));
  }

  @Test
  void withoutReceiptsNothingIsGiven() {
    Person person = Person.someone();
    Recipient poisoned =
        new Recipient(
            authority.cvr(),
            Tokens.system("authority", authority.cvr(), "authority")
                .claim("employee_id", "a\u0000b")
                .token());
    String answer =
        Order.by(poisoned, Order.of(List.of(person.number()), "001"))
            .statusCode(not(200))
            .extract()
            .asString();
    assertThat(answer).doesNotContain(person.number());
    of(person).body("receipts", hasSize(0));
  }

  @Test
  void theReadModelKeepsWhatASourceSaysOfItsRegistration() {
    Person person = Person.someone();
    person.fact(
        "person",
        NewFact.of("occupation", Map.of("text", "Fisker"))
            .from("2000-01-01")
            .set("authority", "0956")
            .set("sourceRegisteredAt", "200001021200")
            .set("document", "DOK 7101"));
    assertThat(
            ReadModelRows.of(
                """
                select authority || ' ' || source_registered_at || ' ' || document
                from known_fact where person_id = ?
                """,
                person.id()))
        .containsExactly("0956 200001021200 DOK 7101");
  }

  private static ValidatableResponse of(Person person) {
    return Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person.id())
        .then()
        .statusCode(200);
  }
}
