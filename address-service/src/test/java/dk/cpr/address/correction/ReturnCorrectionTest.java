package dk.cpr.address.correction;

import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.ReceiptStandIn;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A home that began with a return is corrected with what it ended. */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ReceiptStandIn.class)
class ReturnCorrectionTest {
  private static final String HOME = "residence";
  private static final String CAME = "2020-01-01T12:00";
  private static final String LEFT = "2024-05-01T12:00";
  private static final String BACK = "2024-08-01";
  private static final String EARLIER = "2024-07-20";

  private final UUID person = UUID.randomUUID();
  private Map<String, String> house = Map.of();

  @BeforeEach
  void whoWasAbroad() {
    house = Street.in("0461").house("7");
    report(at(person, house, CAME)).statusCode(201);
    move("departures", Map.of("country", "5120", "effectFrom", LEFT));
    move("arrivals", Map.of("address", house, "fromCountry", "5120", "effectFrom", BACK));
  }

  @Test
  void theStayAbroadMovesAlongAndTheStatusThatAnotherServiceKeepsIsNamed() {
    CorrectionWish wish = CorrectionWish.during(HOME, home(), period(EARLIER, null));
    wish.previewedBy(Tokens.office())
        .statusCode(200)
        .body("facts.kind", hasItem("emigration"))
        .body("dependents.kind", hasItem("personStatus"));
    String key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      wish.sentBy(Tokens.office(), key)
          .statusCode(201)
          .body(
              "facts.kind",
              containsInAnyOrder(HOME, "residenceStatus", "addressText", "emigration"))
          .body(
              "dependents.findAll { it.relation == 'KEPT_ELSEWHERE' }.kind",
              contains("personStatus"))
          .body(
              "dependents.find { it.relation == 'KEPT_ELSEWHERE' }.personId",
              equalTo(person.toString()))
          .body("dependents.find { it.relation == 'KEPT_ELSEWHERE' }.fact", nullValue());
    }
    assertThat(valid("emigration")).containsExactly(tuple(LEFT, EARLIER));
    assertThat(valid(HOME)).contains(tuple(EARLIER, null));
  }

  @Test
  void nobodyIsBackBeforeTheyLeft() {
    CorrectionWish.during(HOME, home(), period("2024-04-01", null))
        .sentBy(Tokens.office())
        .statusCode(409)
        .body("contradicts.kind", hasItem("emigration"));
    assertThat(valid("emigration")).containsExactly(tuple(LEFT, BACK));
  }

  @Test
  void theHomeBeforeTakesTheStartOfTheStayAlongAndDoesNotRunIntoIt() {
    String before =
        known(person, HOME).stream()
            .filter(fact -> CAME.equals(fact.effectFrom()))
            .findFirst()
            .orElseThrow()
            .id();
    CorrectionWish.during(HOME, before, period(CAME, "2024-06-01"))
        .sentBy(Tokens.office())
        .statusCode(201);
    assertThat(valid("emigration")).containsExactly(tuple("2024-06-01", BACK));
  }

  @Test
  void anAnnulledReturnNamesTheStayThatEndedWithIt() {
    CorrectionWish.annul(HOME, home())
        .sentBy(Tokens.office())
        .statusCode(201)
        .body("facts.kind", not(hasItem("emigration")))
        .body("dependents.findAll { it.kind == 'emigration' }.relation", contains("DERIVED"))
        .body("dependents.kind", hasItem("personStatus"));
  }

  @Test
  void aHomeThatBeganWithoutAMovementNamesNoStatus() {
    UUID resident = UUID.randomUUID();
    report(at(resident, house, CAME)).statusCode(201);
    CorrectionWish.during(
            HOME, known(resident, HOME).getFirst().id(), period("2020-02-01T12:00", null))
        .sentBy(Tokens.office())
        .statusCode(201)
        .body("dependents.kind", not(hasItem("personStatus")));
  }

  private static Map<String, String> period(String from, @Nullable String to) {
    Map<String, String> period = new HashMap<>();
    period.put("from", from);
    if (to != null) {
      period.put("to", to);
    }
    return period;
  }

  private String home() {
    return known(person, HOME).stream()
        .filter(fact -> BACK.equals(fact.effectFrom()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<Tuple> valid(String kind) {
    return known(person, kind).stream()
        .filter(fact -> fact.standing().equals("VALID"))
        .map(fact -> tuple(fact.effectFrom(), fact.effectTo()))
        .toList();
  }

  private void move(String door, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("movementId", UUID.randomUUID());
    body.put("personId", person);
    Api.once(Tokens.service("person-service"))
        .body(body)
        .post("/v1/movements/" + door)
        .then()
        .statusCode(201);
  }
}
