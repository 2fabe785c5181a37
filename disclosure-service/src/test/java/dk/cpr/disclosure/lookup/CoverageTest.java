package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class CoverageTest {
  @Test
  void aCaseWorkerAsksAboutThoseWhoResideInTheMunicipality() {
    Person here = Person.residentOf("0101");
    Person elsewhere = Person.residentOf("0751");
    Person nowhere = Person.someone();
    String cvr = Recipients.nextCvr();
    Map<String, Object> right = Recipients.right(cvr, List.of("name.given"));
    right.put("type", "MUNICIPALITY");
    right.put("coverage", "OWN_MUNICIPALITY");
    right.put("purpose", "resident-service");
    Recipients.register(right).statusCode(201);
    asksAbout(cvr, here).statusCode(200).body("facts.name.given", equalTo("Inger"));
    asksAbout(cvr, elsewhere).statusCode(404).body("type", equalTo("/problems/person-not-found"));
    asksAbout(cvr, nowhere).statusCode(404);
  }

  private static ValidatableResponse asksAbout(String cvr, Person person) {
    return new Recipient(cvr, Tokens.caseworkerOf("0101").claim("cvr", cvr).token())
        .asksWith(by(person.number()), Map.of("purpose", "resident-service"), "name.given");
  }

  @Test
  void whoMovedAwayIsNoLongerCoveredAlsoNotInThePast() {
    Person person = Person.someone();
    person.fact(
        "address",
        NewFact.of("residence", Map.of("municipality", "0101", "road", "0001"))
            .from("2000-01-01")
            .to("2020-01-01"));
    person.fact(
        "address", "residence", Map.of("municipality", "0751", "road", "0001"), "2020-01-01");
    Recipient municipality =
        Recipients.with(
            "municipality", Map.of("coverage", "OWN_MUNICIPALITY"), List.of("residence.road"));
    Recipient employee =
        new Recipient(
            municipality.cvr(),
            Tokens.caseworkerOf("0101").claim("cvr", municipality.cvr()).token());
    employee
        .asksWith(by(person.number()), Map.of("validAt", "2010-01-01"), "residence.road")
        .statusCode(404);
  }

  @Test
  void aSystemWithoutMunicipalityIsNotCovered() {
    Person person = Person.residentOf("0101");
    Recipients.with("municipality", Map.of("coverage", "OWN_MUNICIPALITY"), List.of("name.given"))
        .asks(by(person.number()), "name.given")
        .statusCode(403);
  }

  @Test
  void aCitizenSeesOwnDataByNumberAndByIdAlsoInThePast() {
    Person person = Person.residentOf("0101");
    citizen(person.id(), by(person.number()), "name.given", "number.current")
        .statusCode(200)
        .body("facts.name.given", equalTo("Inger"))
        .body("facts.name.effectFrom", equalTo("199104171222"))
        .body("facts.number.current", equalTo(person.number()));
    citizen(person.id(), by(person.id()), "residence.road").statusCode(200);
    Map<String, Object> then =
        Map.of(
            "personId",
            person.id(),
            "fields",
            List.of("residence.road"),
            "purpose",
            "insight",
            "validAt",
            "2001-01-01");
    Api.as(Tokens.citizen(person.id()))
        .body(then)
        .post("/v1/lookups")
        .then()
        .statusCode(200)
        .body("facts", not(hasKey("residence")));
  }

  @Test
  void aCitizenIsNotToldWhetherAnotherPersonOrNumberExists() {
    Person self = Person.residentOf("0101");
    Person other = Person.residentOf("0101");
    String refusal = citizenProblem(self, by(other.number()));
    org.assertj.core.api.Assertions.assertThat(refusal)
        .isEqualTo(citizenProblem(self, by(Person.nextNumber())))
        .isEqualTo(citizenProblem(self, by(UUID.randomUUID())))
        .contains("/problems/person-not-found");
  }

  private static String citizenProblem(Person self, Map<String, ?> subject) {
    return citizen(self.id(), subject, "name.given")
        .statusCode(404)
        .extract()
        .asString()
        .replaceAll("urn:uuid:[0-9a-f-]*", "");
  }

  @Test
  void aCitizenHasOnePurposeAndDoesNotSeeAGuardiansAddress() {
    Person self = Person.residentOf("0101");
    citizen(self.id(), by(self.id()), "guardianship.line1")
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"));
    Api.as(Tokens.citizen(self.id()))
        .body(Map.of("personId", self.id(), "fields", List.of("name.given"), "purpose", "test"))
        .post("/v1/lookups")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
  }

  @Test
  void aCitizenWhoseLoginIsNotBoundToAPersonIsRefused() {
    String unbound = Tokens.citizenOf(UUID.randomUUID()).without("person_id").token();
    Api.as(unbound).get("/v1/me").then().statusCode(403);
    Api.as(unbound).get("/v1/receipts").then().statusCode(403);
    Api.as(Tokens.citizen(UUID.randomUUID())).get("/v1/me").then().statusCode(404);
  }

  @Test
  void whatIsRegisteredAboutMeIsGivenWithAReceipt() {
    Person self = Person.residentOf("0101");
    self.fact("person", "church", Map.of("code", "F"), "1950-01-08");
    self.fact(
        "person",
        NewFact.of(
                "guardianship", Map.of("relation", "0001", "name", "B. Værge", "line1", "Gaden 1"))
            .from("2001-01-01"));
    String receipt =
        Api.as(Tokens.citizen(self.id()))
            .get("/v1/me")
            .then()
            .statusCode(200)
            .body("personId", equalTo(self.id().toString()))
            .body("facts.number.current", equalTo(self.number()))
            .body("facts.name.surname", equalTo("Vang"))
            .body("facts.residence.municipality", equalTo("0101"))
            .body("facts.church.code", equalTo("F"))
            .body("facts.guardianship.name", equalTo("B. Værge"))
            .body("facts.guardianship", not(hasKey("line1")))
            .extract()
            .path("receipt");
    Api.as(Tokens.citizen(self.id()))
        .get("/v1/receipts")
        .then()
        .statusCode(200)
        .body("receipts[0].receipt", equalTo(receipt))
        .body("receipts[0].occasion", equalTo("SELF"))
        .body("receipts[0].organisation", equalTo(""));
  }

  private static ValidatableResponse citizen(UUID self, Map<String, ?> subject, String... fields) {
    return new Recipient("", Tokens.citizen(self))
        .asksWith(subject, Map.of("purpose", "insight"), fields);
  }
}
