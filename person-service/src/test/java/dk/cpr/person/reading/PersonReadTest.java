package dk.cpr.person.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class PersonReadTest {
  private static final String SERVICE = Tokens.service("protection-service");

  @Test
  void factsAreReadAtAPointOnBothAxes() {
    World.Somebody person = new World.Somebody("", PersonId.newId().toString());
    World.facts(person, World.fact("occupation", "201001011200", Map.of("text", "Baker")));
    assertThat(texts(Map.of("personId", person.id()))).containsExactly("Baker");
    assertThat(texts(Map.of("personId", person.id(), "validAt", "2009-01-01T00:00:00Z"))).isEmpty();
    assertThat(texts(Map.of("personId", person.id(), "knownAt", "2020-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void somebodyOfWhomNothingIsKnownHasNoFacts() {
    assertThat(texts(Map.of("personId", UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void onlyTheSuitesOwnServicesRead() {
    Map<String, String> query = Map.of("personId", UUID.randomUUID().toString());
    for (String token :
        List.of(
            Tokens.hospital(),
            Tokens.office(),
            Tokens.operator(),
            Tokens.citizen(UUID.fromString(String.valueOf(query.get("personId")))))) {
      assertThat(Api.as(token).body(query).post("/v1/persons/reads").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anIdThatIsNoneIsNamed() {
    Response answer = Api.as(SERVICE).body(Map.of("personId", "7")).post("/v1/persons/reads");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/personId");
  }

  private static List<String> texts(Map<String, String> query) {
    Response answer = Api.as(SERVICE).body(query).post("/v1/persons/reads");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("facts.value.text");
  }
}
