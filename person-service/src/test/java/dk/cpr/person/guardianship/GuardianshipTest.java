package dk.cpr.person.guardianship;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class GuardianshipTest {

  @Test
  void aGuardianTakesOverFromAnotherAndBothAreTold() {
    Somebody ward = World.somebody("K");
    Somebody first = World.somebody("M");
    Somebody second = World.somebody("K");
    Facts.created(verb(ward, numbered(first)).send());
    assertThat(Facts.of(ward, "guardianship"))
        .containsExactly(
            Map.of(
                "relation", "0001",
                "guardian", first.id(),
                "guardianSince", "2024-05-01",
                "type", "FULD"));
    assertThat(Facts.events(first)).containsExactly("guardianship/NV");
    Facts.created(verb(ward, numbered(second)).with("type", "DELVIS").since("2024-06-01").send());
    assertThat(Facts.of(ward, "guardianship").getFirst())
        .containsEntry("guardian", second.id())
        .containsEntry("type", "DELVIS");
    assertThat(Facts.events(first)).containsExactly("guardianship/NV", "guardianship/VS");
  }

  @Test
  void aGuardianWithoutNumberIsKeptByNameAndLines() {
    Somebody ward = World.somebody("K");
    Map<String, Object> named =
        Map.of("name", "Advokat Holm", "lines", List.of("Torvet 1", "8000 Aarhus C"));
    Facts.created(verb(ward, named).with("until", "2099-01-01").send());
    assertThat(Facts.of(ward, "guardianship"))
        .containsExactly(
            Map.of(
                "relation", "0002",
                "name", "Advokat Holm",
                "line1", "Torvet 1",
                "line2", "8000 Aarhus C",
                "textSince", "2024-05-01",
                "type", "FULD"));
  }

  @Test
  void anEndMayLieAheadAndAStartMayNot() {
    Somebody ward = World.somebody("K");
    Somebody guardian = World.somebody("M");
    Facts.created(verb(ward, numbered(guardian)).send());
    Verb end = Verb.at("/v1/guardianships/endings").person("person", ward);
    Facts.created(end.since("2098-01-01").send());
    assertThat(Facts.of(ward, "guardianship")).hasSize(1);
    assertThat(Facts.at(ward, "guardianship", "2098-02-01T00:00:00Z")).isEmpty();
    assertThat(Facts.events(guardian)).contains("guardianshipEnd/VS");
    Facts.contradicted(end.since("2098-06-01").send(), "no-guardianship");
    Facts.refused(
        verb(ward, numbered(guardian)).since("2098-03-01").send(),
        422,
        "in-the-future",
        "/basis/effectFrom");
  }

  @Test
  void whoIsWardOrGuardianIsAnAdultAndNotBoth() {
    Somebody ward = World.somebody("K");
    Facts.contradicted(verb(World.child(), numbered(ward)).send(), "minor");
    Facts.contradicted(verb(ward, numbered(World.child())).send(), "minor");
    Facts.refused(verb(ward, numbered(ward)).send(), 400, "invalid-input", "/guardian");
    Facts.refused(
        verb(ward, Map.of("name", "Holm")).with("until", "2024-05-01").send(),
        400,
        "invalid-input",
        "/until");
    Facts.refused(verb(ward, Map.of()).send(), 400, "invalid-input", "/guardian");
    Facts.refused(
        verb(ward, numbered(World.somebody("M"))).with("type", "HALV").send(),
        400,
        "invalid-input",
        "/type");
  }

  private static Map<String, Object> numbered(Somebody guardian) {
    return Map.of("number", guardian.number());
  }

  private static Verb verb(Somebody ward, Map<String, Object> guardian) {
    return Verb.at("/v1/guardianships")
        .person("person", ward)
        .with("guardian", guardian)
        .with("type", "FULD");
  }
}
