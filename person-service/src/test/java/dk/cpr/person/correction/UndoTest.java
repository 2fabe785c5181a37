package dk.cpr.person.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Until;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An event that never happened is undone in one act. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class UndoTest {
  private static final Map<String, Object> WHY =
      Map.of(
          "reason", "NEVER_HAPPENED",
          "explanation", "The hospital mixed two persons up.",
          "document", "case 2026-18");

  @Test
  void aDeathThatNeverHappenedLeavesEverybodyAsTheyWere() {
    Somebody dead = World.womanWithHome();
    Somebody spouse = World.somebody("M");
    Somebody child = World.child();
    World.marry(dead, spouse);
    World.parents(child, dead, spouse);
    List<List<String>> before = List.of(Facts.said(dead), Facts.said(spouse), Facts.said(child));
    Response death = Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    Until.holds(() -> AtPeers.municipality(dead), home -> home == null);
    String event = death.path("eventId");

    assertThat(undo(event, "?dryRun=true", "").statusCode()).isEqualTo(200);
    assertThat(Facts.of(dead, "personStatus")).hasSize(1);
    String key = UUID.randomUUID().toString();
    Response undone = Facts.created(undo(event, "", key));
    assertThat(List.of(Facts.said(dead), Facts.said(spouse), Facts.said(child))).isEqualTo(before);
    Until.holds(() -> AtPeers.municipality(dead), "0101"::equals);
    assertThat(undo(event, "", key).asString()).isEqualTo(undone.asString());
    Response again = undo(event, "", UUID.randomUUID().toString());
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/fact-superseded");
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    assertThat(Facts.of(spouse, "civilStatus").getFirst()).containsEntry("code", "E");
  }

  @Test
  void aMarriageAndADisappearanceAreUndone() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    List<List<String>> couple = List.of(Facts.said(one), Facts.said(other));
    Response marriage = Facts.created(Verb.of("/v1/marriages", one, other).send());
    Facts.created(undo(marriage.path("eventId"), "", UUID.randomUUID().toString()));
    assertThat(List.of(Facts.said(one), Facts.said(other))).isEqualTo(couple);
    Somebody missing = World.womanWithHome();
    List<String> before = Facts.said(missing);
    Response gone = Facts.created(Verb.at("/v1/disappearances").person("person", missing).send());
    Facts.created(undo(gone.path("eventId"), "", UUID.randomUUID().toString()));
    assertThat(Facts.said(missing)).isEqualTo(before);
    Until.holds(() -> AtPeers.municipality(missing), "0101"::equals);
  }

  @Test
  void whatIsNoEventOrAnotherServicesToUndoIsRefused() {
    World.authority("5120", "30");
    Somebody away = World.womanWithHome();
    Response left =
        Undertakings.done(
            Verb.at("/v1/emigrations").person("person", away).with("country", "5120").send());
    Response refused = undo(left.path("event.eventId"), "", UUID.randomUUID().toString());
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/kept-elsewhere");
    assertThat(undo(UUID.randomUUID().toString(), "", "k1").statusCode()).isEqualTo(404);
    assertThat(undo("no-id", "", "k1").statusCode()).isIn(400, 404);
    String event =
        Facts.created(Verb.at("/v1/deaths").person("person", World.somebody("K")).send())
            .path("eventId");
    for (String token :
        List.of(Tokens.caseworker("0101"), Tokens.hospital(), Tokens.bank(), Tokens.parish())) {
      assertThat(Api.once(token).body(WHY).post("/v1/life-events/" + event + "/undo").statusCode())
          .isEqualTo(403);
    }
    for (String field : WHY.keySet()) {
      Map<String, Object> less = new HashMap<>(WHY);
      less.remove(field);
      Response without =
          Api.once(Tokens.office()).body(less).post("/v1/life-events/" + event + "/undo");
      assertThat(without.<String>path("errors[0].pointer")).isEqualTo("/" + field);
    }
  }

  private static Response undo(String event, String query, String key) {
    return Api.as(Tokens.office())
        .header("Idempotency-Key", key)
        .body(WHY)
        .post("/v1/life-events/" + event + "/undo" + query);
  }
}
