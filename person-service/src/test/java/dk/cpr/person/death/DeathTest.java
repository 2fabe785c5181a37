package dk.cpr.person.death;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Until;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class DeathTest {

  @Test
  void aDeathWidowsTheSpouseAndEndsCustodyThatTheDeadHeld() {
    Somebody dead = World.womanWithHome();
    Somebody spouse = World.somebody("M");
    Somebody child = World.child();
    World.marry(dead, spouse);
    World.parents(child, dead, spouse);
    Response answer =
        Facts.created(Verb.at("/v1/deaths").person("person", dead).by(Tokens.hospital()).send());
    assertThat(answer.<List<String>>path("persons.personId")).containsExactly(dead.id());
    assertThat(Facts.of(dead, "personStatus")).containsExactly(Map.of("code", "90"));
    assertThat(Facts.of(dead, "civilStatus"))
        .containsExactly(Map.of("code", "D", "spouse", spouse.id()));
    assertThat(Facts.of(spouse, "civilStatus"))
        .containsExactly(Map.of("code", "E", "spouse", dead.id()));
    assertThat(Facts.of(child, "custody")).containsExactly(Map.of("relation", "0004"));
    assertThat(Facts.events(dead)).containsExactly("death");
    assertThat(Facts.events(spouse)).containsExactly("death/ÆG");
    assertThat(Facts.events(child)).containsExactly("death/BØ");
  }

  /** The home ends in the minute of the death; its municipality goes on reporting of the dead. */
  @Test
  void theHomeEndsWithTheDeathWhicheverServiceKeepsIt() {
    Somebody dead = World.womanWithHome();
    Verb death = Verb.at("/v1/deaths").since("2024-05-01T12:00").person("person", dead);
    Facts.created(death.by(Tokens.caseworker("0101")).send());
    Until.holds(() -> AtPeers.known("address-service", dead, "residence"), DeathTest::hasEnded);
    assertThat(AtPeers.known("address-service", dead, "residence"))
        .singleElement()
        .satisfies(home -> assertThat(home).containsEntry("effectTo", "2024-05-01T12:00"));
    Facts.contradicted(
        death.by(Tokens.caseworker("0101")).send(), "dead-already", "personStatus", dead);
    Facts.refused(death.by(Tokens.caseworker("0751")).send(), 422, "person-unknown", "/person");
  }

  /** A death is not lost on a service that is away, nor is the end of the home. */
  @Test
  void aDeathIsRegisteredWhileHomesAreKeptByAServiceThatIsAway() {
    Somebody dead = World.womanWithHome();
    Peers.stop("address-service");
    try {
      Facts.created(Verb.at("/v1/deaths").person("person", dead).by(Tokens.hospital()).send());
    } finally {
      Peers.start("address-service");
    }
    Until.holds(() -> AtPeers.known("address-service", dead, "residence"), DeathTest::hasEnded);
    assertThat(AtPeers.known("address-service", dead, "residence")).hasSize(1);
  }

  private static boolean hasEnded(List<Map<String, Object>> homes) {
    return homes.stream().allMatch(home -> home.get("effectTo") != null);
  }

  @Test
  void aSurvivingPartnerIsNoWidow() {
    Somebody dead = World.somebody("M");
    Somebody partner = World.somebody("M");
    Facts.created(Verb.of("/v1/partnerships", dead, partner).since("2001-01-01").send());
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    assertThat(Facts.of(partner, "civilStatus").getFirst()).containsEntry("code", "L");
    assertThat(Facts.events(partner)).contains("death/PA");
  }

  @Test
  void aHolderOfCustodyWhoIsNoParentLosesItByDeathAndAGrownChildIsNotTouched() {
    Somebody dead = World.somebody("K");
    Somebody ward = World.child();
    Somebody grown = World.somebody("M");
    World.facts(
        ward,
        World.fact("custody", "202001010000", Map.of("relation", "0005", "holder", dead.id())));
    World.parents(grown, dead, null);
    World.facts(grown, World.fact("birth", "1990-01-01", Map.of("date", "1990-01-01", "sex", "M")));
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    assertThat(Facts.of(ward, "custody")).isEmpty();
    assertThat(Facts.of(grown, "custody")).hasSize(1);
    assertThat(Facts.events(grown)).isEmpty();
  }

  @Test
  void nobodyDiesTwice() {
    Somebody dead = World.somebody("M");
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    for (String when : List.of("2024-05-01T12:00", "2020-01-01", "2024-06-01")) {
      Facts.contradicted(
          Verb.at("/v1/deaths").since(when).person("person", dead).send(),
          "dead-already",
          "personStatus",
          dead);
    }
  }

  @Test
  void nothingHappensToTheDead() {
    Somebody dead = World.somebody("M");
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    for (Verb verb :
        List.of(
            Verb.at("/v1/disappearances"),
            Verb.at("/v1/occupations").with("text", "Smed"),
            Verb.at("/v1/church-exits"))) {
      Facts.contradicted(
          verb.since("2024-06-01").person("person", dead).send(), "dead", "personStatus", dead);
    }
  }

  @Test
  void nobodyDiesBeforeTheirBirthOrTomorrow() {
    Somebody one = World.somebody("M");
    World.facts(one, World.fact("birth", "1990-01-01", Map.of("date", "1990-01-01", "sex", "M")));
    Facts.contradicted(
        Verb.at("/v1/deaths").since("1989-12-31").person("person", one).send(),
        "before-birth",
        "birth",
        one);
    Facts.refused(
        Verb.at("/v1/deaths")
            .since(LocalDate.now(SourceTime.ZONE).plusDays(1).toString())
            .person("person", one)
            .send(),
        422,
        "in-the-future",
        "/basis/effectFrom");
  }

  @Test
  void twoSpousesDieOnOneDayAndAChildOnTheDayOfItsBirth() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.marry(one, other);
    Facts.created(Verb.at("/v1/deaths").since("2024-05-01").person("person", one).send());
    Facts.created(Verb.at("/v1/deaths").since("2024-05-01").person("person", other).send());
    assertThat(Facts.of(other, "civilStatus"))
        .containsExactly(Map.of("code", "D", "spouse", one.id()));
    assertThat(Facts.at(other, "civilStatus", "2024-04-30T12:00:00Z").getFirst())
        .containsEntry("code", "G");
    Somebody child = World.child();
    World.facts(
        child,
        World.fact("birth", "2024-05-01T14:00", Map.of("date", "2024-05-01", "sex", "K")),
        World.fact("custody", "2024-05-01T14:00", Map.of("relation", "0003")),
        World.fact("civilStatus", "2024-05-01T14:00", Map.of("code", "U")));
    Facts.created(Verb.at("/v1/deaths").since("2024-05-01").person("person", child).send());
    assertThat(Facts.of(child, "civilStatus")).containsExactly(Map.of("code", "D"));
    assertThat(Facts.of(child, "custody")).isEmpty();
  }
}
