package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A birth is judged by where the mother lived at the birth, before a number is given. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class HomeAtBirthTest {
  private static final LocalDate TODAY = LocalDate.now(SourceTime.ZONE);

  @BeforeEach
  void countries() {
    World.authority("5120", "30");
    World.authority("5100", "30");
  }

  @Test
  void theChildOfAMotherWhoEmigratedSinceLivesWhereSheLivedAtItsBirth() {
    Somebody mother = World.womanWithHome();
    emigrate(mother, TODAY.minusDays(5));
    Response birth = Report.by(mother).with("time", TODAY.minusDays(9) + "T10:15").send();
    assertThat(birth.statusCode()).as(birth.asString()).isEqualTo(201);
    assertThat(Child.municipality(birth.path("personId"))).isEqualTo("0101");
    assertThat(AtPeers.municipality(mother)).isNull();
  }

  @Test
  void aMotherWhoCameAfterTheBirthHadNoHomeThen() {
    Somebody mother = World.womanWithHome();
    emigrate(mother, TODAY.minusDays(9));
    Undertakings.done(
        Verb.at("/v1/immigrations/returns")
            .since(TODAY.minusDays(2) + "T12:00")
            .person("person", mother)
            .with("address", World.KNOWN_ADDRESS)
            .send());
    Report report = Report.by(mother).with("time", TODAY.minusDays(5) + "T10:15");
    Response refused = report.send();
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/residence-required");
    assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/residence");
    Response at = report.with("residence", World.KNOWN_ADDRESS).send();
    assertThat(at.statusCode()).as(at.asString()).isEqualTo(201);
    assertThat(Child.numberStates(at.path("personId"))).containsExactly("current");
  }

  private static void emigrate(Somebody mother, LocalDate day) {
    Undertakings.done(
        Verb.at("/v1/emigrations")
            .since(day + "T12:00")
            .person("person", mother)
            .with("country", "5120")
            .send());
  }
}
