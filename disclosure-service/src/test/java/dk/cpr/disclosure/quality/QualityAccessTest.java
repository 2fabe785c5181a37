package dk.cpr.disclosure.quality;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told nothing; the same for lists and counts, where both are. */
@QuarkusTest
@World
class QualityAccessTest {
  private static final String LIST = "/v1/quality/rules/spouse-dead/findings";
  private static final String COUNTS = "/v1/quality/counts";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  private static void refused(String token, int status, String problem) {
    for (String path : List.of(LIST, COUNTS)) {
      refused(Api.as(token).get(path).then(), status, problem);
    }
  }

  private static void refused(ValidatableResponse answer, int status, String problem) {
    answer.statusCode(status).body("type", equalTo("/problems/" + problem));
  }

  @Test
  void onlyCaseWorkersAndTheOfficeAreLetIn() {
    for (String token :
        List.of(
            Tokens.tax(),
            Tokens.bank(),
            Tokens.hospital(),
            Tokens.auditor(),
            Tokens.operator(),
            Tokens.service("person-service"),
            Tokens.citizen(UUID.randomUUID()),
            Tokens.system("town", "1000" + town.code(), "municipality").token())) {
      refused(token, 403, "not-allowed");
      refused(Api.as(token).get("/v1/quality/rules").then(), 403, "not-allowed");
    }
  }

  @Test
  void noTokenAnOldOneAndOneWithoutSecondFactorAreRefused() {
    for (String path : List.of(LIST, COUNTS, "/v1/quality/rules")) {
      refused(Api.anonymous().get(path).then(), 401, "not-authenticated");
      refused(
          Api.as(Tokens.caseworkerOf(town.code()).expired().token()).get(path).then(),
          401,
          "not-authenticated");
      refused(
          Api.as(Tokens.caseworkerOf(town.code()).claim("acr", Tokens.LOW).token())
              .get(path)
              .then(),
          401,
          "step-up-required");
    }
  }

  @Test
  void aCaseWorkerReadsTheOwnMunicipalityOnly() {
    for (String foreign : List.of("0101", "none")) {
      refused(
          Api.as(town.token()).get(LIST + "?municipality=" + foreign).then(),
          403,
          "wrong-organisation");
      refused(
          Api.as(town.token()).get(COUNTS + "?municipality=" + foreign).then(),
          403,
          "wrong-organisation");
    }
    Api.as(town.token()).get(LIST + "?municipality=" + town.code()).then().statusCode(200);
    refused(
        Tokens.caseworkerOf(town.code()).without("municipality").token(),
        403,
        "wrong-organisation");
    refused(
        Tokens.caseworkerOf(town.code()).claim("organisation_kind", "hospital").token(),
        403,
        "wrong-organisation");
  }

  @Test
  void aRightForThePurposeIsNeeded() {
    String without = Tokens.caseworkerOf("0461").claim("cvr", "76543219").token();
    refused(without, 403, "no-right");
    refused(
        Api.once(without)
            .body(Map.of("act", "DONE", "reason", "x"))
            .post("/v1/quality/findings/" + UUID.randomUUID() + "/decisions")
            .then(),
        403,
        "no-right");
    Town closed = Town.another();
    Api.as(closed.token()).get(LIST).then().statusCode(200);
    String right =
        Api.as(closed.token()).get("/v1/my-rights").then().extract().path("rights[0].rightId");
    Api.as(Tokens.operator()).post("/v1/rights/" + right + "/closing").then().statusCode(204);
    refused(closed.token(), 403, "no-right");
  }

  @Test
  void theOfficesRightCoversEveryone() {
    Town.register(Town.OFFICE_CVR, Map.of("coverage", "IDENTIFIED"));
    refused(Tokens.office(), 403, "no-right");
    Api.as(Town.office()).get(LIST).then().statusCode(200);
  }

  @Test
  void aFieldThatTheRuleTellsOfHasToBeInTheRight() {
    Town narrow =
        Town.with(
            Map.of(
                "coverage",
                "OWN_MUNICIPALITY",
                "fields",
                List.of("civilStatus.code", "personStatus.code")));
    refused(
        Api.as(narrow.token())
            .get(LIST)
            .then()
            .body("errors[0].message", containsString("civilStatus.spouse")),
        403,
        "field-not-permitted");
  }

  @Test
  void anUnknownRuleABadCursorAndBadParametersAreRefused() {
    refused(
        Api.as(town.token()).get("/v1/quality/rules/left-handed/findings").then(),
        404,
        "not-found");
    for (String cursor : List.of("x", "q", "q-1", "Q1", "1", "q0123456789abc", "%00")) {
      refused(Api.as(town.token()).get(LIST + "?after=" + cursor).then(), 400, "cursor-invalid");
    }
    for (String bad :
        List.of("municipality=12345", "municipality=abcd", "state=GONE", "limit=0", "limit=101")) {
      refused(Api.as(town.token()).get(LIST + "?" + bad).then(), 400, "invalid-input");
    }
  }
}
