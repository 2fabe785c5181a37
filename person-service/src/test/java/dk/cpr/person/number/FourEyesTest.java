package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.Twins;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class FourEyesTest {
  private static final String COLLEAGUE =
      Tokens.system("portal", "10000007", "office")
          .claim("groups", List.of("office"))
          .claim("sub", "colleague")
          .claim("employee_id", "colleague")
          .claim("acr", Tokens.SUBSTANTIAL)
          .token();

  @Test
  void twoWhoAreNotAlikeNeedASecondEmployee() {
    Twins unlike = new Twins(World.somebody("K"), World.somebody("K"));
    Response awaiting = awaiting(DuplicateTest.merge(unlike).send());
    assertThat(AtPeers.state(unlike.duplicate().number())).isEqualTo("current");
    Response alone = MergeProposalTest.decide(awaiting, "APPROVED", Tokens.office());
    assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(403);
    assertThat(alone.<String>path("type")).isEqualTo("/problems/second-employee-required");
    Undertakings.done(MergeProposalTest.decide(awaiting, "APPROVED", COLLEAGUE));
    assertThat(AtPeers.state(unlike.duplicate().number())).isEqualTo("duplicate");
  }

  @Test
  void anotherBirthDateOrSexNeedsASecondEmployeeHoweverAlikeTheTwoAre() {
    Twins twins = Twins.women();
    birth(twins.duplicate(), "1980-01-01", "K");
    birth(twins.survivor(), "1980-01-02", "K");
    awaiting(DuplicateTest.merge(twins).send());
    Twins others = Twins.women();
    birth(others.duplicate(), "1980-01-01", "K");
    birth(others.survivor(), "1980-01-01", "M");
    awaiting(DuplicateTest.merge(others).send());
    assertThat(AtPeers.state(others.duplicate().number())).isEqualTo("current");
  }

  @Test
  void aProposalOfTwoWhoAreNotAlikeIsApprovedByTwo() {
    Twins unlike = new Twins(World.somebody("K"), World.womanWithHome());
    Response proposed =
        MergeProposalTest.proposed(
            DuplicateTest.merge(unlike).by(Tokens.caseworker("0101")).send());
    awaiting(MergeProposalTest.decide(proposed, "APPROVED", COLLEAGUE));
    assertThat(MergeProposalTest.decide(proposed, "APPROVED", COLLEAGUE).<String>path("type"))
        .isEqualTo("/problems/second-employee-required");
    assertThat(AtPeers.state(unlike.duplicate().number())).isEqualTo("current");
    Undertakings.done(MergeProposalTest.decide(proposed, "APPROVED", Tokens.office()));
    assertThat(AtPeers.state(unlike.duplicate().number())).isEqualTo("duplicate");
  }

  @Test
  void theSecondMayRefuseAndTheSameKeyIsAnsweredAsItStands() {
    Twins unlike = new Twins(World.somebody("K"), World.somebody("K"));
    String key = UUID.randomUUID().toString();
    Response awaiting = awaiting(DuplicateTest.merge(unlike).send(key));
    assertThat(DuplicateTest.merge(unlike).send(key).asString()).isEqualTo(awaiting.asString());
    MergeProposalTest.decide(awaiting, "REFUSED", COLLEAGUE).then().statusCode(200);
    assertThat(DuplicateTest.merge(unlike).send(key).<String>path("state")).isEqualTo("refused");
  }

  @Test
  void ofTwoApprovalsAtOnceOneBeginsTheMerge() {
    Twins unlike = new Twins(World.somebody("K"), World.somebody("K"));
    Response awaiting = awaiting(DuplicateTest.merge(unlike).send());
    List<Integer> answers =
        List.of(1, 2).stream()
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> MergeProposalTest.decide(awaiting, "APPROVED", COLLEAGUE)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Response::statusCode)
            .toList();
    assertThat(answers).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409 || s == 503);
    assertThat(Facts.events(unlike.survivor())).containsExactly("duplicate/PN");
  }

  private static void birth(Somebody person, String date, String sex) {
    World.facts(person, World.fact("birth", date, Map.of("date", date, "sex", sex)));
  }

  private static Response awaiting(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.<String>path("state")).isEqualTo("awaiting-second");
    return answer;
  }
}
