package dk.cpr.person.death;

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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class SpouseDeathTest {
  private static final Map<String, String> NAMED =
      Map.of("spouseName", "Ola Ek", "spouseBirthDate", "1960-01-02");

  @ParameterizedTest
  @CsvSource({"G, E", "P, L"})
  void whoseSpouseWithoutNumberDiesIsWidowed(String bond, String widowed) {
    Somebody one = bound(bond, NAMED);
    Facts.created(report(one).by(Tokens.caseworker("0101")).send());
    assertThat(Facts.of(one, "civilStatus"))
        .containsExactly(
            Map.of("code", widowed, "spouseName", "Ola Ek", "spouseBirthDate", "1960-01-02"));
    assertThat(Facts.at(one, "civilStatus", "2024-04-30T12:00:00Z").getFirst())
        .containsEntry("code", bond);
    assertThat(Facts.events(one)).containsExactly("spouseDeath");
    Facts.contradicted(report(one).since("2024-06-01").send(), "not-married");
  }

  @Test
  void aSeparationEndsWithIt() {
    Somebody one = bound("G", NAMED);
    World.facts(
        one,
        World.fact("separation", "202001011200", Map.of("separationReference", "201506061200")));
    Facts.created(report(one).send());
    assertThat(Facts.of(one, "separation")).isEmpty();
  }

  @Test
  void ofASpouseWithANumberTheDeathIsReported() {
    Somebody spouse = World.somebody("M");
    Somebody one = bound("G", Map.of("spouse", spouse.id()));
    Facts.contradicted(report(one).send(), "spouse-has-number", "civilStatus", one);
  }

  @Test
  void theUnmarriedAreNotWidowed() {
    Somebody one = bound("U", Map.of());
    Facts.contradicted(report(one).send(), "not-married");
    Facts.contradicted(report(World.womanWithHome()).preview(), "not-married");
  }

  private static Verb report(Somebody one) {
    return Verb.at("/v1/spouse-deaths").person("person", one);
  }

  private static Somebody bound(String code, Map<String, String> spouse) {
    Somebody one = World.womanWithHome();
    Map<String, String> status = new HashMap<>(spouse);
    status.put("code", code);
    World.facts(one, World.fact("civilStatus", "201506061200", status));
    return one;
  }
}
