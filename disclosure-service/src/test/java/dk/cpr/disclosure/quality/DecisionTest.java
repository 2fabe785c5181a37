package dk.cpr.disclosure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class DecisionTest {
  private static final String RULE = "married-without-spouse";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  private Person marriedAlone() {
    Person person = town.resident();
    person.fact("person", "civilStatus", Map.of("code", "G"), "2010-01-01");
    return person;
  }

  private static String path(String finding) {
    return "/v1/quality/findings/" + finding + "/decisions";
  }

  @Test
  void anAcceptedFindingLeavesTheOpenListAndComesBackWhenReopened() {
    marriedAlone();
    String finding = town.only(RULE);
    town.decides(finding, "ACCEPTED")
        .statusCode(201)
        .body("finding", equalTo(finding))
        .body("state", equalTo("ACCEPTED"));
    town.list(RULE).body("findings", empty());
    town.list(RULE, "ACCEPTED")
        .body("findings.id", contains(finding))
        .body("findings[0].decided.act", equalTo("ACCEPTED"))
        .body("findings[0].decided.reason", equalTo("the church book says so"))
        .body("findings[0].decided.user", equalTo("B" + town.code()))
        .body("findings[0].decided.organisation", equalTo("1000" + town.code()));
    town.decides(finding, "REOPENED").statusCode(201).body("state", equalTo("OPEN"));
    town.list(RULE).body("findings.id", contains(finding));
  }

  @Test
  void whatIsSaidToBeMendedAndIsNotStaysListedAsDone() {
    Person person = marriedAlone();
    String finding = town.only(RULE);
    town.decides(finding, "DONE").statusCode(201);
    person.fact("person", "occupation", Map.of("text", "smed"), "2010-01-01");
    town.list(RULE, "DONE").body("findings.id", contains(finding));
    town.list(RULE).body("findings", empty());
  }

  @Test
  void anAcceptedFindingThatIsFoundAgainIsStillAccepted() {
    Person person = marriedAlone();
    String finding = town.only(RULE);
    town.decides(finding, "ACCEPTED").statusCode(201);
    UUID died = person.fact("person", "civilStatus", Map.of("code", "D"), "2011-01-01");
    person.close("person", died, "2020-01-01T00:00:00Z");
    town.list(RULE, "ACCEPTED").body("findings.id", contains(finding));
  }

  @Test
  void aRepeatedDecisionIsTakenDownOnceAndTheSameAgainChangesNothing() {
    marriedAlone();
    String finding = town.only(RULE);
    String key = UUID.randomUUID().toString();
    Map<String, String> body = Map.of("act", "ACCEPTED", "reason", "so it is");
    List<String> ids =
        Stream.of(1, 2)
            .map(
                time ->
                    Api.as(town.token())
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(path(finding))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("decision"))
            .toList();
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    Api.as(town.token())
        .header("Idempotency-Key", key)
        .body(Map.of("act", "DONE", "reason", "so it is"))
        .post(path(finding))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    town.decides(finding, "ACCEPTED")
        .statusCode(409)
        .body("type", equalTo("/problems/changes-nothing"));
    Api.as(town.token())
        .body(body)
        .post(path(finding))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void twoWhoDecideTheSameAtOnceDecideItOnce() {
    marriedAlone();
    String finding = town.only(RULE);
    List<Integer> statuses =
        Stream.of(1, 2, 3, 4)
            .parallel()
            .map(time -> town.decides(finding, "ACCEPTED").extract().statusCode())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409);
  }

  @Test
  void aFindingOfAnotherMunicipalityIsNotThere() {
    marriedAlone();
    String finding = town.only(RULE);
    Town.another()
        .decides(finding, "ACCEPTED")
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    town.decides(UUID.randomUUID().toString(), "ACCEPTED").statusCode(404);
    town.decides("7", "ACCEPTED").statusCode(404);
    Api.once(Town.office())
        .body(Map.of("act", "ACCEPTED", "reason", "seen by the office"))
        .post(path(finding))
        .then()
        .statusCode(201);
  }

  @Test
  void badInputIsNamed() {
    marriedAlone();
    String finding = town.only(RULE);
    Map<String, String> faults =
        Map.of(
            "{\"act\":\"FORGET\",\"reason\":\"x\"}", "/act",
            "{\"reason\":\"x\"}", "/act",
            "{\"act\":\"DONE\"}", "/reason",
            "{\"act\":\"DONE\",\"reason\":\" \"}", "/reason",
            "{\"act\":\"DONE\",\"reason\":\"see 010150-1234\"}", "/reason",
            "{\"act\":\"DONE\",\"reason\":\"two\\nlines\"}", "/reason");
    faults.forEach(
        (body, pointer) ->
            Api.once(town.token())
                .body(body)
                .post(path(finding))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer)));
    Api.once(town.token()).body("{\"act\":").post(path(finding)).then().statusCode(400);
    for (String token : List.of(Tokens.tax(), Tokens.auditor(), Tokens.hospital())) {
      Api.once(token)
          .body(Map.of("act", "DONE", "reason", "x"))
          .post(path(finding))
          .then()
          .statusCode(403);
    }
  }
}
