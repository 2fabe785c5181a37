package dk.cpr.person.number;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class NumberAnnulmentTest {

  @Test
  void aNumberIsAnnulledAndRestored() {
    Somebody person = World.somebody("K");
    Undertakings.done(annul(person).send());
    assertThat(AtPeers.state(person.number())).isEqualTo("annulled");
    Facts.refused(annul(person).send(), 409, "number-annulled", "/person/number");
    Undertakings.done(restore(person).send());
    assertThat(AtPeers.numbers(person)).containsExactly(person.number());
    assertThat(Facts.events(person))
        .containsExactlyInAnyOrder("numberAnnulment", "numberAnnulmentUndo");
    Facts.contradicted(restore(person).send(), "not-annulled");
  }

  @Test
  void aPreviewAnnulsNothingAndOnlyTheOfficeMay() {
    Somebody person = World.womanWithHome();
    assertThat(annul(person).preview().statusCode()).isEqualTo(200);
    Response municipality = annul(person).by(Tokens.caseworker("0101")).send();
    assertThat(municipality.statusCode()).isEqualTo(403);
    assertThat(municipality.<String>path("type")).isEqualTo("/problems/wrong-organisation");
    assertThat(AtPeers.state(person.number())).isEqualTo("current");
  }

  private static Verb annul(Somebody person) {
    return Verb.at("/v1/number-annulments").person("person", person);
  }

  private static Verb restore(Somebody person) {
    return Verb.at("/v1/number-annulments/undo").with("number", person.number());
  }
}
