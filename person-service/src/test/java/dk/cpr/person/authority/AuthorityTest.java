package dk.cpr.person.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class AuthorityTest {

  @Test
  void theSameRowsAgainChangeNothing() {
    Map<String, Object> row = row("1319", "15", "197001010000", "201201010000");
    counts(send(row), 1, 0, 0);
    counts(send(row), 0, 0, 1);
    Map<String, Object> renamed = new HashMap<>(row);
    renamed.put("name", "Another name");
    counts(send(renamed), 0, 1, 0);
    counts(send(renamed, row("1319", "15", "201201010000", "000000000000")), 1, 0, 1);
  }

  @Test
  void aRowWithAnImpossibleTimeIsSetAsideAlone() {
    Response answer =
        send(row("1301", "15", "197002300000", "000000000000"), row("1302", "15", "", ""));
    counts(answer, 1, 0, 0);
    assertThat(answer.<List<Map<String, Object>>>path("setAside"))
        .containsExactly(Map.of("index", 0, "reason", "impossible-time"));
  }

  @Test
  void aCodeOfAnotherFormIsNamed() {
    Response answer = send(row("13A1", "15", "", ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/authorities/0/code");
  }

  @Test
  void onlyTheOperatorImports() {
    Map<String, Object> body = Map.of("authorities", List.of(row("1319", "15", "", "")));
    for (String token : List.of(Tokens.hospital(), Tokens.office(), Tokens.service("x"))) {
      assertThat(Api.as(token).body(body).post("/v1/imports/authorities").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void anImportedFactWithAnUnknownAuthorityIsKeptUnverified() {
    World.authority("5188", "30");
    World.authority("7001", "25");
    World.Somebody person = new World.Somebody("", PersonId.newId().toString());
    Response answer =
        World.facts(
            person,
            World.fact("citizenship", "200001011200", Map.of("country", "5188")),
            World.fact("birthRegistration", "200001011200", Map.of("authority", "7777")));
    assertThat(answer.<Integer>path("persons[0].unverified")).isEqualTo(1);
    Response facts =
        Api.as(Tokens.service("protection-service"))
            .body(Map.of("personId", person.id()))
            .post("/v1/persons/reads");
    assertThat(facts.<Boolean>path("facts.find { it.kind == 'citizenship' }.verified")).isTrue();
    assertThat(facts.<Boolean>path("facts.find { it.kind == 'birthRegistration' }.verified"))
        .isFalse();
  }

  @Test
  void aParishIsNoCountry() {
    World.authority("7002", "25");
    World.Somebody person = new World.Somebody("", PersonId.newId().toString());
    Response answer =
        World.facts(
            person,
            World.fact("citizenship", "200001011200", Map.of("country", "7002")),
            World.fact("birthRegistration", "200001011200", Map.of("authority", "7002")));
    assertThat(answer.<Integer>path("persons[0].unverified")).isEqualTo(1);
  }

  @Test
  void whoRegisteredAFactElsewhereIsVerifiedToo() {
    World.authority("0956", "05");
    World.Somebody person = new World.Somebody("", PersonId.newId().toString());
    Map<String, Object> known =
        new HashMap<>(World.fact("occupation", "200001011200", Map.of("text", "Fisker")));
    known.put("authority", "0956");
    Map<String, Object> unknown =
        new HashMap<>(World.fact("church", "200001011200", Map.of("code", "F")));
    unknown.put("authority", "0999");
    assertThat(World.facts(person, known, unknown).<Integer>path("persons[0].unverified"))
        .isEqualTo(1);
  }

  @SafeVarargs
  private static Response send(Map<String, Object>... rows) {
    return Api.as(Tokens.operator())
        .body(Map.of("authorities", List.of(rows)))
        .post("/v1/imports/authorities");
  }

  private static Map<String, Object> row(String code, String type, String from, String to) {
    return Map.of(
        "code", code,
        "type", type,
        "name", "Authority " + code,
        "validFrom", from,
        "validTo", to,
        "isoNumeric", "000");
  }

  private static void counts(Response answer, int added, int changed, int unchanged) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Integer>path("added")).isEqualTo(added);
    assertThat(answer.<Integer>path("changed")).isEqualTo(changed);
    assertThat(answer.<Integer>path("unchanged")).isEqualTo(unchanged);
  }
}
