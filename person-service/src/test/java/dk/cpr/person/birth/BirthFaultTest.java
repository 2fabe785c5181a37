package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.PersonDatabase;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Births while another service, the database or this service itself goes away. */
@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class BirthFaultTest {

  @ParameterizedTest
  @ValueSource(strings = {"protection-service", "address-service"})
  void aBirthWaitsForAServiceThatIsAwayAndCompletesByItself(String peer) {
    Somebody mother = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Report report = Report.by(mother);
    Peers.kill(peer);
    Response accepted = report.send(key);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    assertThat(accepted.<String>path("status")).isEqualTo("pending");
    assertThat(accepted.<String>path("number")).isNull();
    Peers.start(peer);
    doneOnce(mother, Child.ended(accepted));
    assertThat(report.send(key).<String>path("birthId")).isEqualTo(accepted.path("birthId"));
  }

  @Test
  void withoutNumberServiceNobodyIsKnownSoTheReportIsNotTaken() {
    Somebody mother = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Peers.stop("number-service");
    Response away = Report.by(mother).send(key);
    Peers.start("number-service");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isNotNull();
    assertThat(Report.by(mother).send(key).statusCode()).isEqualTo(201);
  }

  @Test
  void withoutAReceiptTheNumberIsNotTold() {
    Somebody mother = World.womanWithHome();
    Peers.kill("disclosure-service");
    Response accepted = Report.by(mother).send();
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    assertThat(accepted.<String>path("status")).isEqualTo("done");
    assertThat(accepted.<String>path("number")).isNull();
    Peers.start("disclosure-service");
    Response told = Api.as(Tokens.hospital()).get(path(accepted));
    assertThat(told.<String>path("number")).isNotNull();
    doneOnce(mother, told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NUMBER", "PROTECTION", "ADDRESS", "PROTECTION_SINCE", "CUSTODY"})
  void aStepThatWasTakenButNotStoredIsRepeatedWithoutDoingAnythingTwice(String step) {
    Somebody mother = World.womanWithHome();
    Response accepted;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(mother.id());
      accepted = Report.by(mother).send();
      assertThat(accepted.statusCode()).isEqualTo(202);
      assertThat(
              database.update(
                  "update birth set step = ? where id = ?::uuid", step, accepted.path("birthId")))
          .isEqualTo(1);
    }
    doneOnce(mother, Child.ended(accepted));
  }

  @Test
  void aBirthWhoseWorkerDiedIsTakenOverWhenItsLeaseRunsOut() {
    Somebody mother = World.womanWithHome();
    Response accepted;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(mother.id());
      accepted = Report.by(mother).send();
      database.update(
          """
          update birth set lease_owner = ?::uuid, leased_until = clock_timestamp() + interval '3 s'
          where id = ?::uuid
          """,
          UUID.randomUUID().toString(),
          accepted.path("birthId"));
    }
    assertThat(Api.as(Tokens.hospital()).get(path(accepted)).<String>path("status"))
        .isEqualTo("pending");
    doneOnce(mother, Child.ended(accepted));
  }

  @Test
  void aRefusalOnTheWayUndoesTheBirth() {
    String name = "Ana " + UUID.randomUUID();
    Map<String, Object> nowhere = Map.of("municipality", "0101", "road", "0001", "house", "1");
    Report report = Report.byUnnumbered(name, "1990-02-03").with("residence", nowhere);
    String key = UUID.randomUUID().toString();
    Peers.stop("address-service");
    Response accepted = report.send(key);
    assertThat(accepted.statusCode()).isEqualTo(202);
    Peers.start("address-service");
    Response ended = Child.ended(accepted);
    assertThat(ended.<String>path("status")).isEqualTo("refused");
    assertThat(ended.<String>path("reason")).isEqualTo("address-unknown");
    String child = accepted.path("personId");
    assertThat(Child.numbers(child)).isEmpty();
    assertThat(Child.numberStates(child)).last().isEqualTo("annulled");
    assertThat(Child.facts(child).<List<?>>path("facts")).isEmpty();
    Response again = report.send(key);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.<String>path("type")).isEqualTo("/problems/address-unknown");
    assertThat(Report.byUnnumbered(name, "1990-02-03").send().statusCode()).isIn(201, 202);
  }

  private static void doneOnce(Somebody mother, Response ended) {
    assertThat(ended.<String>path("status")).as(ended.asString()).isEqualTo("done");
    String child = ended.path("personId");
    assertThat(Child.numbers(child)).hasSize(1);
    assertThat(Child.numberStates(child)).containsExactly("current");
    assertThat(Child.residences(child)).isEqualTo(1);
    assertThat(Child.municipality(child)).isEqualTo("0101");
    assertThat(Child.values(mother.id(), "child")).containsExactly(Map.of("person", child));
    assertThat(Child.values(child, "event")).hasSize(1);
  }

  private static String path(Response accepted) {
    return "/v1/births/" + accepted.path("birthId");
  }
}
