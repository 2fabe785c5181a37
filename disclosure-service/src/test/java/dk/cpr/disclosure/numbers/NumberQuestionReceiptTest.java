package dk.cpr.disclosure.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class NumberQuestionReceiptTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Recipients.authority("number.given", "number.replaced");
  }

  @Test
  void thePersonSeesWhoAskedAboutTheNumber() {
    Person person = Person.someone();
    authority.asksOf(List.of(person.number()), "replaced", "given").statusCode(200);
    Api.as(Tokens.citizen(person.id()))
        .get("/v1/receipts")
        .then()
        .statusCode(200)
        .body("receipts", hasSize(1))
        .body("receipts[0].occasion", equalTo("QUESTION"))
        .body("receipts[0].organisation", equalTo(authority.cvr()))
        .body("receipts[0].purpose", equalTo("test"))
        .body("receipts[0].fields", contains("number.given", "number.replaced"))
        .body("receipts[0].source", equalTo("disclosure-service"));
  }

  @Test
  void eachPersonHasOneReceiptHoweverManyOfTheirNumbersWereAskedAbout() {
    Person one = Person.someone();
    String old = Person.nextNumber();
    one.numberState(old, "changed", Map.of("successor", one.number()));
    Person other = Person.someone();
    Person duplicate = Person.someone();
    duplicate.numberState(
        "duplicate", Map.of("successor", other.number(), "survivorPersonId", other.id()));
    String receipt =
        authority
            .asksOf(
                List.of(one.number(), old, one.number(), other.number(), duplicate.number()),
                "given")
            .statusCode(200)
            .extract()
            .path("receipt");
    of(one).body("receipts", hasSize(1)).body("receipts[0].receipt", not(equalTo(receipt)));
    of(other).body("receipts", hasSize(1)).body("receipts[0].fields", contains("number.given"));
  }

  @Test
  void aQuestionAboutANumberThatNobodyHasLeavesItsOwnReceipt() throws SQLException {
    String receipt =
        authority
            .asksOf(List.of(Person.nextNumber(), Person.nextNumber()), "given")
            .statusCode(200)
            .extract()
            .path("receipt");
    assertThat(written(receipt))
        .containsExactly("QUESTION", authority.cvr(), null, "{number.given}", "test", "case 1");
  }

  @Test
  void everyoneInALongListHasAReceiptWhenTheAnswerHasCome() {
    List<Person> persons = Stream.generate(Person::someone).limit(40).toList();
    List<String> numbers =
        Stream.concat(
                persons.stream().map(Person::number),
                Stream.generate(Person::nextNumber).limit(960))
            .toList();
    authority.asksOf(numbers, "given", "replaced").statusCode(200);
    persons.forEach(person -> of(person).body("receipts", hasSize(1)));
  }

  @Test
  void whatIsRefusedLeavesNoReceipt() {
    Person person = Person.someone();
    Recipients.authority("number.given")
        .asksOf(List.of(person.number()), "given", "replaced")
        .statusCode(403);
    authority.asksOf(List.of(person.number(), "7101501234"), "given").statusCode(422);
    of(person).body("receipts", hasSize(0));
  }

  @Test
  void withoutReceiptsNothingIsAnswered() {
    Person person = Person.someone();
    Recipient poisoned =
        new Recipient(
            authority.cvr(),
            Tokens.system("authority", authority.cvr(), "authority")
                .claim("employee_id", "a\u0000b")
                .token());
    poisoned
        .asksOf(List.of(person.number()), "given")
        .statusCode(not(200))
        .body("answers", equalTo(null));
    of(person).body("receipts", hasSize(0));
  }

  private static ValidatableResponse of(Person person) {
    return Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person.id())
        .then()
        .statusCode(200);
  }

  private static List<String> written(String receipt) throws SQLException {
    String prefix = "cpr.test.jdbc.disclosure";
    List<String> columns = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(prefix + ".url"),
                System.getProperty(prefix + ".user"),
                System.getProperty(prefix + ".password"));
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select occasion, organisation, person_id::text, fields::text, purpose,
                  case_reference
                from receipt r join receipt_terms t on t.id = r.terms where r.id = ?
                """)) {
      statement.setObject(1, UUID.fromString(receipt));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        for (int i = 1; i <= 6; i++) {
          columns.add(rows.getString(i));
        }
      }
    }
    return columns;
  }
}
