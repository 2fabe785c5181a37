package dk.cpr.person.citizenship;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class CitizenshipTest {

  @Test
  void aCitizenshipTakesOverFromTheOneBefore() {
    World.authority("5120", "30");
    Somebody one = World.somebody("K");
    World.facts(one, World.fact("citizenship", "1990-01-01", Map.of("country", "5110")));
    Facts.created(verb(one, "5120").send());
    assertThat(Facts.of(one, "citizenship")).containsExactly(Map.of("country", "5120"));
    assertThat(Facts.at(one, "citizenship", "2020-01-01T00:00:00Z"))
        .containsExactly(Map.of("country", "5110"));
    Facts.contradicted(
        verb(one, "5120").since("2024-06-01").send(), "known-already", "citizenship", one);
  }

  @Test
  void whatAnImportCouldNotVerifyIsNotVerifiedByItsEnd() {
    World.authority("5120", "30");
    Somebody one = World.somebody("K");
    World.facts(one, World.fact("citizenship", "1990-01-01", Map.of("country", "5997")));
    Facts.created(verb(one, "5120").send());
    List<Boolean> verified =
        Api.as(Tokens.service("protection-service"))
            .body(Map.of("personId", one.id(), "validAt", "2020-01-01T00:00:00Z"))
            .post("/v1/persons/reads")
            .path("facts.findAll { it.kind == 'citizenship' }.verified");
    assertThat(verified).containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5999", "0761"})
  void whatIsNoCountryIsRefused(String code) {
    World.authority("0761", "05");
    Facts.refused(verb(World.somebody("K"), code).send(), 422, "authority-unknown", "/country");
  }

  private static Verb verb(Somebody who, String country) {
    return Verb.at("/v1/citizenships").person("person", who).with("country", country);
  }
}
