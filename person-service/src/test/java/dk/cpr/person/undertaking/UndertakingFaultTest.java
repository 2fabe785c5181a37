package dk.cpr.person.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.PersonDatabase;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.Twins;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Until;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events while another service goes away, a worker dies, or something else happens meanwhile. */
@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class UndertakingFaultTest {
  private static final String SWEDEN = "5120";

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
  }

  @Test
  void anEventWaitsForAServiceThatIsAwayAndCompletesByItself() {
    Somebody person = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Peers.kill("address-service");
    Response accepted = Undertakings.pending(leaving(person).send(key));
    Response second = leaving(person).send();
    assertThat(second.statusCode()).as(second.asString()).isEqualTo(503);
    assertThat(second.<String>path("type")).isEqualTo("/problems/try-again");
    Peers.start("address-service");
    assertThat(Undertakings.ended(accepted).<String>path("status")).isEqualTo("done");
    Undertakings.done(leaving(person).send(key));
    goneOnce(person);
    Facts.contradicted(leaving(person).send(), "abroad-already", "personStatus", person);
  }

  @Test
  void whatContradictsMeanwhileUndoesTheEventAndIsNamed() {
    Somebody person = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Peers.stop("address-service");
    Response accepted = Undertakings.pending(leaving(person).send(key));
    Facts.created(Verb.at("/v1/deaths").since("2024-04-01").person("person", person).send());
    Peers.start("address-service");
    Response ended = Undertakings.ended(accepted);
    assertThat(ended.<String>path("status")).isEqualTo("refused");
    assertThat(ended.<String>path("reason")).isEqualTo("contradicts-known-fact");
    Facts.contradicted(leaving(person).send(key), "dead", "personStatus", person);
    Until.holds(() -> AtPeers.municipality(person), home -> home == null);
    assertThat(AtPeers.known("address-service", person, "emigration")).isEmpty();
    assertThat(AtPeers.known("address-service", person, "residence"))
        .singleElement()
        .satisfies(home -> assertThat(home).containsEntry("effectTo", "2024-04-01"));
    assertThat(Facts.events(person)).containsExactly("death");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADDRESS", "FACTS"})
  void aStepThatWasTakenButNotStoredIsRepeatedWithoutDoingAnythingTwice(String step) {
    Somebody person = World.womanWithHome();
    Response accepted;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(person.id());
      accepted = Undertakings.pending(leaving(person).send());
      assertThat(
              database.update(
                  "update undertaking set step = ? where id = ?::uuid",
                  step,
                  accepted.path("undertakingId")))
          .isEqualTo(1);
    }
    assertThat(Undertakings.ended(accepted).<String>path("status")).isEqualTo("done");
    goneOnce(person);
  }

  @Test
  void oneWhoseWorkerDiedIsTakenOverWhenItsLeaseRunsOut() {
    Somebody person = World.womanWithHome();
    Response accepted;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(person.id());
      accepted = Undertakings.pending(leaving(person).send());
      database.update(
          """
          update undertaking set lease_owner = ?::uuid,
            leased_until = clock_timestamp() + interval '3 s'
          where id = ?::uuid
          """,
          UUID.randomUUID().toString(),
          accepted.path("undertakingId"));
    }
    assertThat(Undertakings.ended(accepted).<String>path("status")).isEqualTo("done");
    goneOnce(person);
  }

  @Test
  void aRefusalOnTheWayAnnulsTheNumber() {
    Verb report =
        Verb.at("/v1/immigrations")
            .with("name", Map.of("given", "Ana", "surname", World.freshSurname()))
            .with("birth", Map.of("date", "1991-03-02", "sex", "K", "country", SWEDEN))
            .with("citizenship", SWEDEN)
            .with("fromCountry", SWEDEN)
            .with("address", Map.of("municipality", "0101", "road", "0001", "house", "1"));
    String key = UUID.randomUUID().toString();
    Peers.stop("address-service");
    Response accepted = Undertakings.pending(report.send(key));
    Peers.start("address-service");
    Response ended = Undertakings.ended(accepted);
    assertThat(ended.<String>path("status")).isEqualTo("refused");
    assertThat(ended.<String>path("reason")).isEqualTo("address-unknown");
    Somebody nobody = new Somebody("", accepted.path("personId"));
    assertThat(AtPeers.numbers(nobody)).isEmpty();
    assertThat(Facts.text(nobody)).isEqualTo("[]");
    Response again = report.send(key);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.<String>path("type")).isEqualTo("/problems/address-unknown");
    Undertakings.done(report.with("address", World.KNOWN_ADDRESS).send());
  }

  @Test
  void aProtectionThatCameWhileTwoWereMergedIsBroughtAcrossToo() {
    Twins twins = Twins.women();
    Somebody twice = twins.duplicate();
    Somebody survivor = twins.survivor();
    Verb merge =
        Verb.at("/v1/duplicates")
            .person("duplicate", twice)
            .person("survivor", survivor)
            .with("reason", "OTHER");
    Response accepted;
    try (PersonDatabase database = PersonDatabase.open();
        PersonDatabase numbers = PersonDatabase.ofNumbers()) {
      numbers.holdSeries(Personnummer.of(twice.number()).birthDate(), "K");
      accepted = Undertakings.pending(merge.send());
      String reached = "update undertaking set step = step where id = ?::uuid and step = 'NUMBER'";
      String id = accepted.path("undertakingId");
      Until.holds(() -> database.update(reached, id), rows -> rows == 1);
      AtPeers.protect(twice);
    }
    assertThat(Undertakings.ended(accepted).<String>path("status")).isEqualTo("done");
    assertThat(AtPeers.protections(survivor)).contains("0001");
  }

  private static void goneOnce(Somebody person) {
    assertThat(Facts.of(person, "personStatus")).containsExactly(Map.of("code", "80"));
    assertThat(Facts.events(person)).containsExactly("emigration");
    assertThat(AtPeers.municipality(person)).isNull();
    assertThat(AtPeers.known("address-service", person, "emigration")).hasSize(1);
  }

  private static Verb leaving(Somebody person) {
    return Verb.at("/v1/emigrations").person("person", person).with("country", SWEDEN);
  }
}
