package dk.cpr.number;

import static dk.cpr.number.Register.allocate;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.order;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReasonTest {
  private static final FreshDates DATES = new FreshDates(1868);

  @ParameterizedTest
  @CsvSource({
    "BIRTH, HOSPITAL,",
    "BIRTH, MUNICIPALITY, 0101",
    "BIRTH, PARISH, 8001",
    "IMMIGRATION, MUNICIPALITY, 0101",
    "IMMIGRATION, GREENLAND, 0955",
    "ADMINISTRATIVE, TAX, 0010",
    "ADMINISTRATIVE, TAX, 0011",
    "ADMINISTRATIVE, ATP, 0012",
    "ADMINISTRATIVE, PARISH, 0019",
    "ADMINISTRATIVE, STAR, 0019",
    "ADMINISTRATIVE, FOREIGN_MINISTRY, 0019",
    "ADMINISTRATIVE, RIGSOMBUDSMAND, 0019",
    "ADMINISTRATIVE, GREENLAND, 0019"
  })
  void whoMayAskGetsTheNextNumber(String reason, String assigner, String authority) {
    LocalDate date = DATES.next();
    asked(date, reason, assigner, authority)
        .statusCode(201)
        .body("number", equalTo(at(date, Sex.K, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "IMMIGRATION, HOSPITAL,, /assigner", "ADMINISTRATIVE, HOSPITAL, 0019, /assigner",
    "ADMINISTRATIVE, MUNICIPALITY, 0019, /assigner", "BIRTH, TAX, 0011, /assigner",
    "IMMIGRATION, ATP, 0012, /assigner", "ADMINISTRATIVE, TAX, 0012, /authority",
    "ADMINISTRATIVE, ATP, 0019, /authority", "ADMINISTRATIVE, STAR, 0101, /authority"
  })
  void whoMayNotIsRefusedByTheField(
      String reason, String assigner, String authority, String pointer) {
    asked(DATES.next(), reason, assigner, authority)
        .statusCode(422)
        .body("type", equalTo("/problems/authority-not-entitled"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "IMMIGRATION,,, /assigner", "ADMINISTRATIVE, TAX,, /authority",
    "NUMBER_CHANGE, MUNICIPALITY, 0101, /reason", "ADMINISTRATIVE, TAX, 11, /authority",
    "ADMINISTRATIVE, BAKERY, 0011, /assigner", "WISH, TAX, 0011, /reason"
  })
  void whatIsMissingOrUnknownIsNamed(
      String reason, String assigner, String authority, String pointer) {
    asked(DATES.next(), reason, assigner, authority)
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aPersonIsGivenOneFirstNumberWhateverTheReason() {
    LocalDate date = DATES.next();
    UUID person = UUID.randomUUID();
    allocate(order(date, Sex.K, person)).statusCode(201);
    Map<String, Object> again = new HashMap<>(order(date, Sex.M, person));
    again.put("reason", "IMMIGRATION");
    again.put("assigner", "MUNICIPALITY");
    Register.allocateAs(
            dk.cpr.test.environment.Tokens.serviceOf("person-service")
                .claim("sub", "another")
                .token(),
            again)
        .statusCode(409)
        .body("type", equalTo("/problems/already-reported"));
  }

  private static ValidatableResponse asked(
      LocalDate date, String reason, String assigner, String authority) {
    Map<String, Object> order = new HashMap<>(order(date, Sex.K, UUID.randomUUID()));
    order.put("reason", reason);
    if (assigner != null) {
      order.put("assigner", assigner);
    }
    if (authority != null) {
      order.put("authority", authority);
    }
    return allocate(order);
  }
}
