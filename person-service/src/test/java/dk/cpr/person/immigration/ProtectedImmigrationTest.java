package dk.cpr.person.immigration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.Undertakings;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever moves here is protected before the home is there, and once more after. */
@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class ProtectedImmigrationTest {
  private static final String SWEDEN = "5120";

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
  }

  @Test
  void aProtectionThatIsAskedForStandsBeforeTheHome() {
    Peers.stop("address-service");
    Response accepted =
        Undertakings.pending(
            newcomer("1990-03-02")
                .with(
                    "protection",
                    Map.of("until", "2099-05-01", "reason", "Threats", "document", "case 9"))
                .by(Tokens.caseworker("0101"))
                .send());
    Somebody person = new Somebody("", accepted.path("personId"));
    assertThat(ProtectionDoors.calls(person.id()))
        .filteredOn(call -> call.startsWith("/v1/protections/requested "))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .contains("\"effectFrom\":\"2024-05-01T12:00\"")
                    .contains("\"until\":\"2099-05-01\"", "\"reason\":\"Threats\"")
                    .contains("\"document\":\"case 9\"")
                    .contains("\"organisation\":\"10000101\"", "\"user\":\"B0101\""));
    assertThat(AtPeers.protections(person)).contains("0001");
    Peers.start("address-service");
    assertThat(Undertakings.ended(accepted, Tokens.caseworker("0101")).<String>path("status"))
        .isEqualTo("done");
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
  }

  @Test
  void whoDoesNotAskIsNotProtected() {
    Response answer = Undertakings.done(newcomer("1990-03-02").send());
    assertThat(ProtectionDoors.calls(answer.path("personId"))).isEmpty();
  }

  @Test
  void aProtectionThatEndsBeforeTheArrivalIsRefused() {
    Facts.refused(
        newcomer("1990-03-02").with("protection", Map.of("until", "2024-05-01")).send(),
        400,
        "invalid-input",
        "/protection/until");
    Facts.refused(
        newcomer("1990-03-02").with("protection", Map.of("reason", " ")).send(),
        400,
        "invalid-input",
        "/protection/reason");
  }

  @Test
  void aParentsProtectionThatComesBetweenTwoStepsIsCarriedOver() {
    Somebody mother = World.womanWithHome();
    String born = LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).minusYears(5).toString();
    Peers.stop("address-service");
    Response accepted =
        Undertakings.pending(
            newcomer(born).with("mother", Map.of("number", mother.number())).send());
    Somebody child = new Somebody("", accepted.path("personId"));
    AtPeers.protect(mother);
    Peers.start("address-service");
    assertThat(Undertakings.ended(accepted).<String>path("status")).isEqualTo("done");
    assertThat(ProtectionDoors.calls(child.id()))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(call -> call.startsWith("/v1/protections/inherit "));
    assertThat(AtPeers.protections(child)).contains("0001");
  }

  private static Verb newcomer(String born) {
    return Verb.at("/v1/immigrations")
        .with("name", Map.of("given", "Ana", "surname", World.freshSurname()))
        .with("birth", Map.of("date", born, "sex", "K", "country", SWEDEN))
        .with("citizenship", SWEDEN)
        .with("fromCountry", SWEDEN)
        .with("address", World.KNOWN_ADDRESS);
  }
}
