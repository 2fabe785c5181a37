package dk.cpr.person.death;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class DeathsByAgeTest {

  @Test
  void theVeryOldAbroadAreAssumedDeadAtAnUncertainTime() {
    Somebody old = abroad("1905-03-04", "80");
    Somebody administrative = abroad("1906-03-04", "20");
    Somebody younger = abroad("1950-03-04", "80");
    int count = Api.as(Tokens.office()).get("/v1/deaths-by-age").path("found");
    assertThat(count).isGreaterThanOrEqualTo(2);
    assertThat(Facts.of(old, "personStatus")).containsExactly(Map.of("code", "80"));
    Response run = Api.as(Tokens.office()).post("/v1/deaths-by-age");
    assertThat(run.statusCode()).as(run.asString()).isEqualTo(200);
    assertThat(run.<Integer>path("registered")).isGreaterThanOrEqualTo(2);
    assertThat(Facts.of(old, "personStatus")).containsExactly(Map.of("code", "90"));
    assertThat(Facts.of(administrative, "personStatus")).containsExactly(Map.of("code", "90"));
    assertThat(Facts.of(younger, "personStatus")).containsExactly(Map.of("code", "80"));
    assertThat(Facts.text(old)).contains("effectFromUncertain=true", "person-service");
    assertThat(Facts.events(old)).containsExactly("deathByAge");
    Response again = Api.as(Tokens.office()).post("/v1/deaths-by-age");
    assertThat(again.<Integer>path("registered")).isZero();
  }

  @Test
  void onlyTheOfficeAsks() {
    for (String token : List.of(Tokens.caseworker("0101"), Tokens.parish(), Tokens.hospital())) {
      assertThat(Api.as(token).get("/v1/deaths-by-age").statusCode()).isEqualTo(403);
      assertThat(Api.as(token).post("/v1/deaths-by-age").statusCode()).isEqualTo(403);
    }
  }

  private static Somebody abroad(String born, String status) {
    Somebody one = World.somebody("K");
    World.facts(
        one,
        World.fact("birth", born, Map.of("date", born, "sex", "K")),
        World.fact("personStatus", "199001011200", Map.of("code", status)));
    return one;
  }
}
