package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A newborn is protected as the parents are whose address its own tells. */
@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class ProtectedHomeTest {
  private static final String PROTECTED = "0001";

  @Test
  void aProtectionThatComesBetweenTwoStepsIsCarriedOver() {
    Somebody mother = World.womanWithHome();
    Peers.stop("address-service");
    Response accepted = Report.by(mother).send();
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    Somebody child = new Somebody("", accepted.path("personId"));
    assertThat(inherited(child, mother)).isEqualTo(1);
    AtPeers.protect(mother);
    Peers.start("address-service");
    assertThat(Child.ended(accepted).<String>path("status")).isEqualTo("done");
    assertThat(inherited(child, mother)).isGreaterThanOrEqualTo(2);
    assertThat(AtPeers.protections(child)).contains(PROTECTED);
  }

  @Test
  void theFatherWhoLivesAtTheHomeCountsToo() {
    Somebody mother = World.womanWithHome();
    Somebody father = World.somebody("M");
    World.home(father, "0001");
    AtPeers.protect(father);
    Somebody child = born(Report.by(mother).father(father));
    assertThat(AtPeers.protections(child)).contains(PROTECTED);
  }

  @Test
  void aFatherWhoLivesElsewhereDoesNotAndOneAtTheReportedHomeDoes() {
    Somebody mother = World.womanWithHome();
    Somebody father = World.somebody("M");
    World.home(father, "0002");
    AtPeers.protect(father);
    Somebody child = born(Report.by(mother).father(father));
    assertThat(inherited(child, father)).isZero();
    assertThat(AtPeers.protections(child)).isNullOrEmpty();
    Somebody with =
        born(
            Report.byUnnumbered("Ana " + World.freshSurname(), "1990-02-03")
                .father(father)
                .with("residence", World.KNOWN_ADDRESS));
    assertThat(AtPeers.protections(with)).contains(PROTECTED);
  }

  private static Somebody born(Report report) {
    Response answer = report.send();
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return new Somebody(answer.path("number"), answer.path("personId"));
  }

  private static long inherited(Somebody child, Somebody parent) {
    List<String> calls = ProtectionDoors.calls(child.id());
    return calls.stream()
        .filter(call -> call.startsWith("/v1/protections/inherit "))
        .filter(call -> call.contains(parent.id()))
        .count();
  }
}
