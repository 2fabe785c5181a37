package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class FactTest {
  private final String service = Tokens.service("person-service");
  private final String person = UUID.randomUUID().toString();

  @Test
  void aNewNameTakesOverAndWhatWasKnownBeforeCanStillBeAsked() {
    succeed("Jensen", "2000-01-01T00:00").statusCode(200);
    Instant before = Instant.now();
    succeed("Hansen", "2010-01-01T00:00").statusCode(200);

    assertThat(surname("2015-06-01T00:00:00Z", before)).containsExactly("Jensen");
    assertThat(surname("2015-06-01T00:00:00Z", Instant.now())).containsExactly("Hansen");
    assertThat(surname("2005-06-01T00:00:00Z", Instant.now())).containsExactly("Jensen");
    assertThat(surname("1999-06-01T00:00:00Z", Instant.now())).isEmpty();
    assertThat(surname("2005-06-01T00:00:00Z", before.minusSeconds(3600))).isEmpty();
  }

  @Test
  void aNameThatStartsBeforeAKnownLaterOneIsRefused() {
    succeed("Jensen", "2010-01-01T00:00").statusCode(200);
    succeed("Hansen", "2005-01-01T00:00")
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"));
  }

  @Test
  void eachRegistrationStandsInTheChangeLogWithThePersonAndTheWholeFact() {
    String cursor = changes("").path("cursor");
    succeed("Jensen", "2000-01-01T00:00").statusCode(200);
    succeed("Hansen", "2010-01-01T00:00").statusCode(200);
    var page = changes(cursor);
    assertThat(page.<List<String>>path("changes.findAll{it.personId=='%s'}.type".formatted(person)))
        .containsExactly("fact-opened", "fact-closed", "fact-opened", "fact-opened");
    assertThat(
            page.<String>path(
                "changes.findAll{it.personId=='%s'}[3].payload.value.surname".formatted(person)))
        .isEqualTo("Hansen");
  }

  @Test
  void anImportRepeatedChangesNothingAndALaterOneClosesWhatItNoLongerHolds() {
    imports("2001-11-20", name("Udtzen", "191005220924"), church("F"))
        .body("persons[0].opened", equalTo(2));
    imports("2001-11-20", church("F"), name("Udtzen", "191005220924"))
        .body("persons[0].opened", equalTo(0))
        .body("persons[0].unchanged", equalTo(2));
    imports("2001-12-20", name("Udtzen", "191005220924"))
        .body("persons[0].closed", equalTo(1))
        .body("persons[0].unchanged", equalTo(1));
    Api.as(service).get("/v1/samples/" + person + "/facts").then().body("", hasSize(1));
  }

  @Test
  void whatIsKnownOfAKindWithADamagedLineStays() {
    imports("2001-11-20", name("Udtzen", "191005220924"), church("F"));
    Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110901", "productionDate", "2001-12-20"),
                "persons",
                List.of(
                    Map.of(
                        "personId",
                        person,
                        "reference",
                        "line 2",
                        "facts",
                        List.of(),
                        "extent",
                        "WHOLE",
                        "incomplete",
                        List.of("church")))))
        .post("/v1/imports/facts")
        .then()
        .body("persons[0].closed", equalTo(1));
    Api.as(service)
        .get("/v1/samples/" + person + "/facts")
        .then()
        .body("kind", equalTo(List.of("church")));
  }

  @Test
  void aPersonMetTwiceWithDifferentFactsOrFromAnOlderExtractIsSetAside() {
    imports("2001-11-20", name("Udtzen", "191005220924"));
    imports("2001-11-20", name("Andersen", "191005220924"))
        .body("persons[0].setAside[0].fact", equalTo(-1))
        .body("persons[0].setAside[0].reason", equalTo("met-twice-with-different-facts"));
    imports("2001-10-20", name("Andersen", "191005220924"))
        .body("persons[0].setAside[0].reason", equalTo("older-than-known"));
  }

  @Test
  void badFactsOfAnImportAreSetAsideAloneAndNamed() {
    imports(
            "2001-11-20",
            name("Udtzen", "191005220924"),
            name("Udtzen", "191013320924"),
            Map.of("kind", "no-such", "value", Map.of()),
            Map.of("kind", "protection", "slot", "0001", "value", Map.of("type", "0001")),
            church("Q"),
            name("Andersen", "191105220924"))
        .body("persons[0].opened", equalTo(1))
        .body("persons[0].setAside.fact", equalTo(List.of(1, 2, 3, 4, 5)))
        .body("persons[0].setAside[0].reason", equalTo("impossible-time:effectFrom"))
        .body("persons[0].setAside[1].reason", equalTo("unknown-kind"))
        .body("persons[0].setAside[2].reason", equalTo("not-kept-here"))
        .body("persons[0].setAside[4].reason", equalTo("contradicts-known-fact"));
  }

  @Test
  void annulledHistoryAndPseudoMinutesAreKeptAsTheSourceWroteThem() {
    imports(
            "2001-11-20",
            name("Udtzen", "199112319999"),
            Map.of(
                "kind", "name",
                "value", Map.of("surname", "Fejl"),
                "effectFrom", "199112319999",
                "effectFromUncertain", true,
                "standing", "ANNULLED"))
        .body("persons[0].opened", equalTo(2));
    Api.as(service)
        .get("/v1/samples/" + person + "/facts")
        .then()
        .body("effectFrom", equalTo(List.of("199112319999", "199112319999")))
        .body("standing", org.hamcrest.Matchers.containsInAnyOrder("VALID", "ANNULLED"));
  }

  @Test
  void whatASourceSaysOfItsOwnRegistrationStandsBesideOurs() {
    Instant before = Instant.now().minusSeconds(60);
    Map<String, Object> told = new HashMap<>(church("F"));
    told.put("authority", "0956");
    told.put("sourceRegisteredAt", "199709099999");
    told.put("document", "DOK 7101 199709091200 ABC");
    String cursor = changes("").path("cursor");
    imports("2001-11-20", told, name("Vang", "199112319999"));
    Api.as(service)
        .get("/v1/samples/" + person + "/facts")
        .then()
        .body("find{it.kind=='church'}.authority", equalTo("0956"))
        .body("find{it.kind=='church'}.sourceRegisteredAt", equalTo("199709099999"))
        .body("find{it.kind=='church'}.document", equalTo("DOK 7101 199709091200 ABC"))
        .body("find{it.kind=='name'}.authority", nullValue());
    String known =
        Api.as(service)
            .get("/v1/samples/" + person + "/facts")
            .then()
            .extract()
            .path("find{it.kind=='church'}.knownFrom");
    assertThat(Instant.parse(known)).as("ours is the import's").isAfter(before);
    assertThat(
            changes(cursor)
                .<List<String>>path(
                    "changes.findAll{it.personId=='%s'}.payload.authority".formatted(person)))
        .containsExactly("0956", null);
  }

  @Test
  void aSourceThatSaysNonsenseOfItsRegistrationHasThatFactSetAside() {
    Map<String, Object> authority = new HashMap<>(church("F"));
    authority.put("authority", "95");
    Map<String, Object> time = new HashMap<>(name("Vang", "199112319999"));
    time.put("sourceRegisteredAt", "200113011200");
    Map<String, Object> document = new HashMap<>(name("Vang", "198112319999"));
    document.put("document", "x".repeat(501));
    imports("2001-11-20", authority, time, document)
        .body("persons[0].opened", equalTo(0))
        .body(
            "persons[0].setAside.reason",
            equalTo(
                List.of(
                    "malformed:authority",
                    "impossible-time:sourceRegisteredAt",
                    "malformed:document")));
  }

  @Test
  void anImportNeedsTheOperator() {
    Api.as(service)
        .body(batch("2001-11-20", church("F")))
        .post("/v1/imports/facts")
        .then()
        .statusCode(403);
    Api.as(Tokens.bank())
        .body(batch("2001-11-20", church("F")))
        .post("/v1/imports/facts")
        .then()
        .statusCode(403);
  }

  private static Map<String, Object> name(String surname, String from) {
    return Map.of("kind", "name", "value", Map.of("surname", surname), "effectFrom", from);
  }

  private static Map<String, Object> church(String code) {
    return Map.of("kind", "church", "value", Map.of("code", code), "effectFrom", "1997-09-09");
  }

  @SafeVarargs
  private ValidatableResponse imports(String date, Map<String, Object>... facts) {
    return Api.as(Tokens.operator())
        .body(batch(date, facts))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  @SafeVarargs
  private Map<String, Object> batch(String date, Map<String, Object>... facts) {
    return Map.of(
        "source", Map.of("system", "P12170", "task", "110901", "productionDate", date),
        "persons",
            List.of(
                Map.of(
                    "personId",
                    person,
                    "reference",
                    "line 2",
                    "facts",
                    List.of(facts),
                    "extent",
                    "WHOLE")));
  }

  private ValidatableResponse succeed(String surname, String from) {
    return Api.as(service)
        .body(name(surname, from))
        .post("/v1/samples/" + person + "/facts")
        .then();
  }

  private List<String> surname(String validAt, Instant knownAt) {
    return Api.as(service)
        .queryParam("validAt", validAt)
        .queryParam("knownAt", knownAt.toString())
        .get("/v1/samples/" + person + "/facts")
        .then()
        .statusCode(200)
        .extract()
        .path("value.surname");
  }

  private io.restassured.response.ExtractableResponse<?> changes(String cursor) {
    return Api.as(service).get("/v1/changes?limit=5000&after=" + cursor).then().extract();
  }
}
