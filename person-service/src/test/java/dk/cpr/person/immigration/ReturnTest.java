package dk.cpr.person.immigration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Undertakings;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ReturnTest {
  private static final String SWEDEN = "5120";

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
  }

  @Test
  void whoeverComesBackHasAHomeAndTheStayAbroadHasEnded() {
    Somebody person = abroad();
    Response answer =
        Undertakings.done(
            coming(person).with("fromCountry", SWEDEN).by(Tokens.caseworker("0101")).send());
    assertThat(answer.<List<String>>path("event.persons[0].opened.kind"))
        .containsExactlyInAnyOrder("addressText", "residence", "residenceStatus");
    assertThat(answer.<List<String>>path("event.persons[0].ended.kind"))
        .containsExactlyInAnyOrder("emigration", "personStatus");
    assertThat(Facts.of(person, "personStatus")).isEmpty();
    assertThat(Facts.at(person, "personStatus", "2024-05-02T00:00:00Z"))
        .containsExactly(Map.of("code", "80"));
    assertThat(Facts.events(person)).containsExactlyInAnyOrder("emigration", "return");
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
    assertThat(AtPeers.open("address-service", person, "residenceStatus"))
        .containsEntry("code", "03");
    assertThat(AtPeers.known("address-service", person, "emigration"))
        .singleElement()
        .satisfies(
            stay -> {
              assertThat(stay).containsEntry("effectTo", "2024-08-01");
              assertThat(stay.get("value"))
                  .isEqualTo(Map.of("country", SWEDEN, "returnCountry", SWEDEN));
            });
  }

  @Test
  void whoeverOnlyHadANumberGetsAHome() {
    Somebody person = World.somebody("M");
    World.facts(person, World.fact("personStatus", "201001011200", Map.of("code", "20")));
    Undertakings.done(coming(person).send());
    assertThat(Facts.of(person, "personStatus")).isEmpty();
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
  }

  @Test
  void nobodyComesBackWhoLivesHereOrIsDead() {
    Somebody here = World.womanWithHome();
    Facts.contradicted(coming(here).send(), "not-abroad");
    World.facts(here, World.fact("personStatus", "201001011200", Map.of("code", "20")));
    Facts.contradicted(coming(here).send(), "resident-already", "residence", here);
    Facts.contradicted(coming(here).preview(), "resident-already", "residence", here);
    Somebody dead = abroad();
    Facts.created(Verb.at("/v1/deaths").since("2024-06-01").person("person", dead).send());
    Facts.contradicted(coming(dead).send(), "dead", "personStatus", dead);
  }

  @Test
  void nobodyComesBackBeforeTheyLeft() {
    Somebody person = abroad();
    Facts.contradicted(
        coming(person).since("2024-04-01").send(), "starts-later", "personStatus", person);
  }

  @Test
  void theAddressMustBeKnownAndInTheReportersMunicipality() {
    Somebody person = abroad();
    Verb nowhere =
        coming(person)
            .with("address", Map.of("municipality", "0101", "road", "0001", "house", "1"));
    Facts.refused(nowhere.send(), 422, "address-unknown", "/address");
    Facts.refused(nowhere.preview(), 422, "address-unknown", "/address");
    Response other = coming(person).by(Tokens.caseworker("0751")).send();
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.<String>path("type")).isEqualTo("/problems/wrong-organisation");
    assertThat(Facts.of(person, "personStatus")).containsExactly(Map.of("code", "80"));
  }

  private static Somebody abroad() {
    Somebody person = World.womanWithHome();
    Undertakings.done(
        Verb.at("/v1/emigrations").person("person", person).with("country", SWEDEN).send());
    return person;
  }

  private static Verb coming(Somebody person) {
    return Verb.at("/v1/immigrations/returns")
        .since("2024-08-01")
        .person("person", person)
        .with("address", World.KNOWN_ADDRESS);
  }
}
