package dk.cpr.person.disappearance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Until;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
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
class DisappearanceTest {

  @Test
  void whoIsMissingIsFoundAgain() {
    Somebody one = World.somebody("K");
    Facts.contradicted(verb("/v1/disappearances/findings", one).send(), "not-missing");
    Facts.created(verb("/v1/disappearances", one).send());
    assertThat(Facts.of(one, "personStatus")).containsExactly(Map.of("code", "70"));
    assertThat(Facts.of(one, "disappearance")).hasSize(1);
    Facts.contradicted(
        verb("/v1/disappearances", one).since("2024-06-01").send(),
        "missing-already",
        "disappearance",
        one);
    Facts.created(verb("/v1/disappearances/findings", one).since("2024-07-01").send());
    assertThat(Facts.of(one, "personStatus")).isEmpty();
    assertThat(Facts.of(one, "disappearance")).isEmpty();
    assertThat(Facts.at(one, "personStatus", "2024-06-15T00:00:00Z"))
        .containsExactly(Map.of("code", "70"));
    assertThat(Facts.events(one)).containsExactly("disappearance", "finding");
  }

  /** Whoever has disappeared lives nowhere that is known; who moved in later has not. */
  @Test
  void theHomeEndsWithADisappearance() {
    Somebody one = World.womanWithHome();
    Verb missing = verb("/v1/disappearances", one).by(Tokens.caseworker("0101"));
    for (Response early :
        List.of(missing.since("2009-01-01").preview(), missing.since("2009-01-01").send())) {
      Facts.contradicted(early, "starts-later", "residence", one);
    }
    assertThat(Facts.of(one, "personStatus")).isEmpty();
    Facts.created(missing.since("2024-05-01T12:00").send());
    Until.holds(
        () -> AtPeers.known("address-service", one, "residence"),
        homes -> homes.stream().allMatch(home -> "2024-05-01T12:00".equals(home.get("effectTo"))));
    Facts.created(
        verb("/v1/disappearances/findings", one)
            .by(Tokens.caseworker("0101"))
            .since("2024-07-01")
            .send());
  }

  @Test
  void nobodyIsFoundBeforeTheyDisappeared() {
    Somebody one = World.somebody("K");
    Facts.created(verb("/v1/disappearances", one).send());
    Facts.contradicted(
        verb("/v1/disappearances/findings", one).since("2024-04-01").send(), "not-missing");
  }

  @Test
  void whoLivesAbroadOrOnlyHasANumberIsNotMissingHere() {
    for (String status : List.of("20", "80")) {
      Somebody one = World.somebody("M");
      World.facts(one, World.fact("personStatus", "202001011200", Map.of("code", status)));
      Facts.contradicted(
          verb("/v1/disappearances", one).send(), "not-resident", "personStatus", one);
    }
  }

  private static Verb verb(String path, Somebody who) {
    return Verb.at(path).person("person", who);
  }
}
