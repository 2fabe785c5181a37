package dk.cpr.disclosure;

import static dk.cpr.disclosure.world.Recipients.by;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class ParkedChangeTest {
  private static final String FORBID =
      "alter table known_fact add constraint a_fault check (value ->> 'given' <> 'Unkeepable') not valid";
  private static final String MEND = "alter table known_fact drop constraint if exists a_fault";

  @TestHTTPResource(value = "health/well", management = true)
  URL wellness;

  @TestHTTPResource(value = "metrics", management = true)
  URL metrics;

  private Recipient bank;

  @BeforeEach
  void recipient() {
    bank = Recipients.bank("name.given");
  }

  @AfterEach
  void mend() {
    ReadModelRows.change(MEND);
    await(() -> parked().isEmpty());
  }

  @Test
  void aChangeThatCannotBeAppliedWithholdsThatPersonAndNobodyElse() {
    Person person = named("Inger");
    Person other = named("Karla");
    ReadModelRows.change(FORBID);
    person.fact("person", name("Unkeepable", "2010-01-01"));
    person.fact("person", name("Marie", "2015-01-01"));
    person.fact(
        "address", NewFact.of("residence", Map.of("municipality", "0101")).from("2010-01-01"));
    other.fact("person", name("Olga", "2010-01-01"));

    asks(person, 503);
    asks(other, 200);
    List<Map<String, ?>> listed = parked();
    assertThat(listed)
        .extracting(change -> change.get("source") + " " + change.get("fault"))
        .containsExactly("person SQLSTATE 23514", "person BEHIND");
    assertThat(listed.toString())
        .doesNotContain("Unkeepable", "Marie", person.number(), person.id().toString());
    await(() -> metric().contains("cpr_follow_parked_persons 1.0"));
    given()
        .get(wellness)
        .then()
        .body("checks.find { it.name == 'followed-logs' }.data.withheld", equalTo(1))
        .body("checks.find { it.name == 'followed-logs' }.status", equalTo("DOWN"));

    ReadModelRows.change(MEND);
    await(() -> parked().isEmpty());
    asks(person, 200);
    assertThat(
            ReadModelRows.of(
                "select value ->> 'given' from known_fact where person_id = ? and kind = 'name'"
                    + " order by effect_from",
                person.id()))
        .containsExactly("Inger", "Unkeepable", "Marie");
    await(() -> metric().contains("cpr_follow_parked_persons 0.0"));
  }

  /** What cannot be applied may be a protection, so others are told of the person as protected. */
  @Test
  void whoIsWithheldCountsAsProtectedToOthers() {
    Person parent = named("Inger");
    Person child = Person.someone();
    child.fact(
        "person",
        NewFact.of("parent", Map.of("person", parent.id().toString(), "name", "Inger Vang"))
            .from("2010-01-01"));
    Recipient relatives = Recipients.blind("parent.name");
    ReadModelRows.change(FORBID);
    relatives
        .asks(by(child.number()), "parent.name")
        .statusCode(200)
        .body(containsString("Inger Vang"));
    parent.fact("person", name("Unkeepable", "2012-01-01"));
    assertThat(relatives.asks(by(child.number()), "parent.name").extract().asString())
        .doesNotContain("Inger Vang");
    ReadModelRows.change(MEND);
    await(() -> parked().isEmpty());
    relatives.asks(by(child.number()), "parent.name").body(containsString("Inger Vang"));
  }

  @Test
  void onlyTheOperatorHasTheWorkList() {
    for (String token : List.of(Tokens.office(), Tokens.bank(), Tokens.service("person-service"))) {
      Api.as(token).get("/v1/parked-changes").then().statusCode(403);
    }
    Api.anonymous().get("/v1/parked-changes").then().statusCode(401);
    Api.as(Tokens.operator()).get("/v1/parked-changes?limit=0").then().statusCode(400);
  }

  private static Person named(String given) {
    Person person = Person.someone();
    person.fact("person", name(given, "2000-01-01"));
    return person;
  }

  private static NewFact name(String given, String from) {
    return NewFact.of("name", Map.of("given", given)).from(from);
  }

  private void asks(Person person, int status) {
    bank.asks(by(person.number()), "name.given").statusCode(status);
  }

  private String metric() {
    return given().get(metrics).asString();
  }

  private static List<Map<String, ?>> parked() {
    JsonPath page = Api.as(Tokens.operator()).get("/v1/parked-changes").then().extract().jsonPath();
    return page.getList("changes");
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
