package dk.cpr.disclosure.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class RetentionTest {
  @Inject ReceiptRetention retention;

  @BeforeEach
  void fromTheBeginning() {
    ReadModelRows.of(
        "update receipt_retention set passed = '00000000-0000-0000-0000-000000000000' returning 1");
  }

  @Test
  void everyKindOfReceiptHasATerm() {
    assertThat(retention.terms())
        .extracting(RetentionTerms.Term::occasion)
        .containsExactlyInAnyOrder(Occasion.values());
  }

  @Test
  void whatIsOverIsDeletedAndNothingYounger() {
    UUID person = UUID.randomUUID();
    receipts(person, "LOOKUP", "60 months 1 day", 1);
    receipts(person, "LOOKUP", "59 months", 1);
    receipts(person, "SELF", "12 months 1 day", 1);
    receipts(person, "SELF", "11 months", 1);
    receipts(person, "LOOKUP", "13 months", 1);
    receipts(person, "REPORT", "0 days", 1);
    retention.deleteWhatIsOver();
    assertThat(left(person)).containsExactlyInAnyOrder("LOOKUP 2", "SELF 1", "REPORT 1");
    retention.deleteWhatIsOver();
    assertThat(left(person)).containsExactlyInAnyOrder("LOOKUP 2", "SELF 1", "REPORT 1");
  }

  @Test
  void thereMayBeMoreThanOneBatchAndOtherKindsBetween() {
    UUID person = UUID.randomUUID();
    receipts(person, "LOOKUP", "61 months", 1_500);
    receipts(person, "SELF", "20 months", 1_200);
    receipts(person, "LOOKUP", "15 months", 1_200);
    receipts(person, "SELF", "14 months", 700);
    retention.deleteWhatIsOver();
    assertThat(left(person)).containsExactly("LOOKUP 1200");
  }

  @Test
  void aReceiptThatWasWrittenLaterThanItsIdSaysIsKept() {
    UUID person = UUID.randomUUID();
    receipts(person, "LOOKUP", "61 months", 1);
    ReadModelRows.of("update receipt set at = now() where person_id = ? returning 1", person);
    retention.deleteWhatIsOver();
    assertThat(left(person)).containsExactly("LOOKUP 1");
  }

  @Test
  void theAuditorAndTheOperatorReadTheTermsAndNobodyElse() {
    for (String token : List.of(Tokens.auditor(), Tokens.operator())) {
      Api.as(token)
          .get("/v1/receipts/retention")
          .then()
          .statusCode(200)
          .body("terms", hasSize(Occasion.values().length))
          .body("terms.months", everyItem(greaterThan(0)))
          .body("terms.legalBasis", everyItem(not(emptyString())))
          .body("terms.find { it.occasion == 'LOOKUP' }.months", equalTo(60));
    }
    for (String token :
        Arrays.asList(
            Tokens.bank(),
            Tokens.office(),
            Tokens.caseworker("0101"),
            Tokens.citizen(UUID.randomUUID()),
            Tokens.service("person-service"))) {
      Api.as(token).get("/v1/receipts/retention").then().statusCode(403);
    }
    Api.anonymous().get("/v1/receipts/retention").then().statusCode(401);
  }

  private static void receipts(UUID person, String occasion, String age, int count) {
    ReadModelRows.of(
        """
        insert into receipt (id, at, occasion, person_id, terms, user_id)
        select uuidv7(- ?::interval), now() - ?::interval, ?, ?, gen_random_uuid(), 'somebody'
        from generate_series(1, ?) returning 1
        """,
        age,
        age,
        occasion,
        person,
        count);
  }

  private static List<String> left(UUID person) {
    return ReadModelRows.of(
        "select occasion || ' ' || count(*) from receipt where person_id = ? group by occasion",
        person);
  }
}
