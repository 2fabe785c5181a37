package dk.cpr.person.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class IdentityTest {

  @Test
  void aNumberKeepsItsPersonHoweverOftenItIsSent() {
    String number = World.freshNumber("M");
    World.Somebody first = World.identity(number, "current", Map.of());
    assertThat(UUID.fromString(first.id()).version()).isEqualTo(7);
    assertThat(World.identity(number, "current", Map.of())).isEqualTo(first);
    assertThat(World.identity(number, "referenced", Map.of())).isEqualTo(first);
  }

  @Test
  void aChangedNumberIsTheSamePersonAndADuplicateIsNot() {
    World.Somebody now = World.somebody("K");
    Map<String, String> successor = Map.of("successor", now.number());
    assertThat(World.identity(World.freshNumber("M"), "changed", successor).id())
        .isEqualTo(now.id());
    assertThat(World.identity(World.freshNumber("K"), "duplicate", successor).id())
        .isNotEqualTo(now.id());
  }

  @Test
  void aBadNumberIsSetAsideAloneWithItsReason() {
    String good = World.freshNumber("K");
    Response answer =
        send(
            Map.of("number", "2902000000", "state", "current"),
            Map.of("number", good, "state", "current"),
            Map.of("number", "6707614285", "state", "current"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<List<String>>path("numbers.number")).containsExactly(good);
    assertThat(answer.<List<Integer>>path("setAside.index")).containsExactly(0, 2);
    assertThat(answer.<List<String>>path("setAside.reason"))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("impossible-date"),
            reason -> assertThat(reason).startsWith("replacement-number"));
  }

  @Test
  void aStateThatIsNoneIsNamed() {
    Response answer = send(Map.of("number", World.freshNumber("K"), "state", "lost"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/numbers/0/state");
  }

  @Test
  void onlyTheOperatorImports() {
    Map<String, Object> sound =
        Map.of(
            "source",
            World.source(),
            "numbers",
            List.of(Map.of("number", World.freshNumber("K"), "state", "current")));
    for (String token : List.of(Tokens.hospital(), Tokens.office(), Tokens.service("x"))) {
      assertThat(Api.as(token).body(sound).post("/v1/imports/identities").statusCode())
          .isEqualTo(403);
    }
  }

  @SafeVarargs
  private static Response send(Map<String, Object>... rows) {
    return Api.as(Tokens.operator())
        .body(Map.of("source", World.source(), "numbers", List.of(rows)))
        .post("/v1/imports/identities");
  }
}
