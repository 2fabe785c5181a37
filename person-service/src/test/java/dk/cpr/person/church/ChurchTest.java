package dk.cpr.person.church;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ChurchTest {

  @Test
  void aMemberLeavesAndEntersAgain() {
    Somebody one = World.somebody("K");
    Facts.contradicted(verb("/v1/church-exits", one).send(), "not-a-member");
    Response entry = Facts.created(verb("/v1/church-entries", one).send());
    assertThat(Facts.of(one, "church")).containsExactly(Map.of("code", "F"));
    assertThat(entry.asString()).doesNotContain("value");
    assertThat(entry.<Object>path("code")).isNull();
    refusedWithoutFact(verb("/v1/church-entries", one).since("2024-06-01").send());
    Facts.created(verb("/v1/church-exits", one).since("2024-07-01").send());
    assertThat(Facts.of(one, "church")).containsExactly(Map.of("code", "U"));
    Facts.created(
        verb("/v1/church-entries", one).since("2024-08-01").with("membership", "S").send());
    assertThat(Facts.events(one)).as("events are not sensitive, the church is").isEmpty();
  }

  @Test
  void whoIsUndecidedIsNotAMember() {
    Somebody one = World.somebody("K");
    World.facts(one, World.fact("church", "2010-01-01", Map.of("code", "A")));
    refusedWithoutFact(verb("/v1/church-exits", one).send());
    Facts.created(verb("/v1/church-entries", one).send());
  }

  @Test
  void anUnknownMembershipIsRefused() {
    Somebody one = World.somebody("K");
    Facts.refused(
        verb("/v1/church-entries", one).with("membership", "U").send(),
        400,
        "invalid-input",
        "/membership");
    Facts.refused(
        verb("/v1/church-exits", one).with("membership", "F").send(),
        400,
        "invalid-input",
        "/membership");
  }

  /** A parish may report and is told no more than it reported. */
  private static void refusedWithoutFact(Response refused) {
    Facts.contradicted(refused, "known-already");
    assertThat(refused.<Object>path("contradicts")).isNull();
  }

  private static Verb verb(String path, Somebody who) {
    return Verb.at(path).person("person", who).by(Tokens.parish());
  }
}
