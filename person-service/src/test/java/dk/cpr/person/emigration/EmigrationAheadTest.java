package dk.cpr.person.emigration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
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
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emigration that is reported before it. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class EmigrationAheadTest {
  private static final LocalDate TODAY = LocalDate.now(SourceTime.ZONE);

  private final String departure = TODAY.plusDays(30).toString();
  private Somebody person = new Somebody("", "");

  @BeforeEach
  void aResident() {
    person = World.womanWithHome();
    World.authority("5120", "30");
    World.authority("5100", "30");
  }

  @Test
  void whoeverIsToLeaveLivesHereUntilThen() {
    Undertakings.done(leaving(departure).by(Tokens.caseworker("0101")).send());
    assertThat(Facts.of(person, "personStatus")).isEmpty();
    assertThat(Facts.at(person, "personStatus", TODAY.plusDays(31) + "T12:00:00Z"))
        .containsExactly(Map.of("code", "80"));
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
    assertThat(AtPeers.known("address-service", person, "residence"))
        .extracting(fact -> fact.get("effectTo"))
        .containsExactly(departure);
    Facts.contradicted(leaving(TODAY.plusDays(20).toString()).send(), "overlaps-known-fact");
  }

  @Test
  void theDeadDoNotLeave() {
    Undertakings.done(leaving(departure).send());
    Facts.created(
        Verb.at("/v1/deaths").since(TODAY.minusDays(1).toString()).person("person", person).send());
    assertThat(Facts.at(person, "personStatus", TODAY.plusDays(31) + "T12:00:00Z"))
        .containsExactly(Map.of("code", "90"));
    assertThat(AtPeers.known("address-service", person, "emigration"))
        .extracting(fact -> fact.get("standing"))
        .containsExactly("ANNULLED");
    assertThat(AtPeers.known("address-service", person, "residence"))
        .extracting(fact -> fact.get("effectTo"))
        .containsExactly(TODAY.minusDays(1).toString());
  }

  @Test
  void aYearAheadIsTheLatest() {
    Facts.refused(
        leaving(TODAY.plusYears(1).plusDays(1).toString()).send(),
        422,
        "in-the-future",
        "/basis/effectFrom");
  }

  private Verb leaving(String day) {
    return Verb.at("/v1/emigrations").since(day).person("person", person).with("country", "5120");
  }
}
