package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.Traces;
import dk.cpr.person.world.Twins;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class MergeProposalTest {
  private static final String LIST = "/v1/duplicates/proposals";
  private static final String MUNICIPALITY = Tokens.caseworker("0101");

  @Test
  void aMunicipalityProposesAndNothingIsMergedUntilTheOfficeApproves() {
    Twins twins = Twins.withHome();
    Response proposed = proposed(DuplicateTest.merge(twins).by(MUNICIPALITY).send());
    assertThat(AtPeers.state(twins.duplicate().number())).isEqualTo("current");
    assertThat(Facts.events(twins.survivor())).isEmpty();
    assertThat(listed(proposed)).isTrue();
    Response done = Undertakings.done(decide(proposed, "APPROVED", Tokens.office()));
    assertThat(done.<String>path("kind")).isEqualTo("duplicate");
    assertThat(AtPeers.state(twins.duplicate().number())).isEqualTo("duplicate");
    assertThat(listed(proposed)).isFalse();
    Facts.contradicted(decide(proposed, "APPROVED", Tokens.office()), "decided-already");
    Facts.contradicted(decide(proposed, "REFUSED", Tokens.office()), "decided-already");
  }

  @Test
  void whoeverTheOtherNumberIsTheAnswerAndTheTraceAreTheSame() {
    Somebody own = World.womanWithHome();
    Somebody elsewhere = World.somebody("K");
    Somebody annulled = World.identity(World.freshNumber("K"), "annulled", Map.of());
    Somebody nobody = new Somebody(World.freshNumber("K"), "");
    Somebody spouse = World.somebody("M");
    World.marry(own, spouse);
    List<String> answers = new ArrayList<>();
    for (Somebody other : List.of(elsewhere, annulled, nobody, spouse, own)) {
      long before = Traces.attempts();
      Verb proposal =
          Verb.at("/v1/duplicates")
              .person("duplicate", other)
              .person("survivor", own)
              .with("reason", "OTHER")
              .by(MUNICIPALITY);
      Response preview = proposal.preview();
      Response answer = proposal.send();
      answers.add(preview.statusCode() + preview.asString());
      answers.add(answer.statusCode() + answer.asString().replaceAll("[0-9a-f-]{36}", "id"));
      assertThat(Traces.attempts() - before).isEqualTo(2);
    }
    assertThat(answers.stream().distinct().toList())
        .containsExactly(
            "200{\"state\":\"proposed\"}", "202{\"proposalId\":\"id\",\"state\":\"proposed\"}");
    for (Somebody other : List.of(elsewhere, own, spouse)) {
      assertThat(Facts.receipts(other)).isEmpty();
    }
  }

  @Test
  void oneOfTheTwoMustBeAResidentAndWhoIsNotIsNamedByNumber() {
    Twins strangers = Twins.women();
    Somebody annulled = World.identity(World.freshNumber("K"), "annulled", Map.of());
    List<String> answers = new ArrayList<>();
    for (Somebody one :
        List.of(strangers.duplicate(), annulled, new Somebody(World.freshNumber("K"), ""))) {
      long before = Traces.attempts();
      answers.add(
          told(DuplicateTest.merge(new Twins(one, strangers.survivor())).by(MUNICIPALITY).send()));
      assertThat(Traces.attempts() - before).isEqualTo(1);
    }
    assertThat(answers.stream().distinct()).hasSize(1);
    Somebody own = World.womanWithHome();
    for (String id : List.of(strangers.duplicate().id(), UUID.randomUUID().toString())) {
      Facts.refused(
          DuplicateTest.merge(new Twins(own, own))
              .with("duplicate", Map.of("personId", id))
              .by(MUNICIPALITY)
              .send(),
          422,
          "person-unknown",
          "/duplicate");
    }
  }

  @Test
  void theSameKeyProposesOnceAndOtherBodiesAreRefused() {
    Twins twins = Twins.withHome();
    String key = UUID.randomUUID().toString();
    Verb proposal = DuplicateTest.merge(twins).by(MUNICIPALITY);
    String first = proposed(proposal.send(key)).asString();
    assertThat(proposed(proposal.send(key)).asString()).isEqualTo(first);
    Response other = proposal.with("reason", "OTHER").send(key);
    assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
    assertThat(proposal.send("short").<String>path("type"))
        .isEqualTo("/problems/idempotency-key-missing");
  }

  @Test
  void aRefusedProposalStaysAsItIs() {
    Twins twins = Twins.withHome();
    Response proposed = proposed(DuplicateTest.merge(twins).by(MUNICIPALITY).send());
    Response refused = decide(proposed, "REFUSED", Tokens.office());
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
    assertThat(refused.<String>path("state")).isEqualTo("refused");
    assertThat(AtPeers.state(twins.duplicate().number())).isEqualTo("current");
    Facts.contradicted(decide(proposed, "APPROVED", Tokens.office()), "decided-already");
  }

  @Test
  void aProposalAboutANumberNobodyHasIsRefusedToTheOfficeByItsPlace() {
    Somebody own = World.womanWithHome();
    Twins made = new Twins(new Somebody(World.freshNumber("K"), ""), own);
    Response proposed = proposed(DuplicateTest.merge(made).by(MUNICIPALITY).send());
    Facts.refused(
        decide(proposed, "APPROVED", Tokens.office()), 422, "person-unknown", "/duplicate");
    decide(proposed, "REFUSED", Tokens.office()).then().statusCode(200);
  }

  @Test
  void onlyTheOfficeListsAndDecides() {
    Response proposed = proposed(DuplicateTest.merge(Twins.withHome()).by(MUNICIPALITY).send());
    for (String token : List.of(MUNICIPALITY, Tokens.hospital(), Tokens.bank(), Tokens.auditor())) {
      assertThat(Api.as(token).get(LIST).statusCode()).isEqualTo(403);
      assertThat(decide(proposed, "APPROVED", token).statusCode()).isEqualTo(403);
    }
    String bent = Tokens.caseworkerOf("0101").claim("groups", List.of("office")).token();
    assertThat(Api.as(bent).get(LIST).statusCode()).isEqualTo(403);
    assertThat(decide(proposed, "APPROVED", bent).statusCode()).isEqualTo(403);
    assertThat(Api.anonymous().get(LIST).statusCode()).isEqualTo(401);
    assertThat(
            Api.once(Tokens.office())
                .body(Map.of("decision", "APPROVED", "reason", "r", "document", "d"))
                .post(LIST + "/" + UUID.randomUUID() + "/decision")
                .statusCode())
        .isEqualTo(404);
    assertThat(Api.as(Tokens.office()).get(LIST + "?after=nonsense").<String>path("type"))
        .isEqualTo("/problems/cursor-invalid");
    assertThat(Api.as(Tokens.office()).get(LIST + "?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void theListIsPagedAndLeavesAReceiptForEachWhoIsOnIt() {
    List<Twins> all = List.of(Twins.withHome(), Twins.withHome(), Twins.withHome());
    all.forEach(twins -> proposed(DuplicateTest.merge(twins).by(MUNICIPALITY).send()));
    List<String> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          Api.as(Tokens.office()).get(LIST + "?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      seen.addAll(page.path("proposals.duplicate.number"));
      next = page.path("next");
    }
    assertThat(seen).containsAll(all.stream().map(twins -> twins.duplicate().number()).toList());
    for (Twins twins : all) {
      assertThat(Facts.receipts(twins.duplicate())).hasSize(1);
      assertThat(Facts.receipts(twins.survivor())).hasSize(1);
    }
  }

  static Response proposed(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.<String>path("state")).isEqualTo("proposed");
    return answer;
  }

  static Response decide(Response proposal, String decision, String token) {
    return Api.once(token)
        .body(Map.of("decision", decision, "reason", "The papers agree", "document", "case 7"))
        .post(LIST + "/" + proposal.path("proposalId") + "/decision");
  }

  private static boolean listed(Response proposal) {
    return Api.as(Tokens.office())
        .get(LIST + "?limit=200")
        .<List<String>>path("proposals.proposalId")
        .contains(proposal.<String>path("proposalId"));
  }

  private static String told(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    return refused.asString().replaceAll("urn:uuid:[0-9a-f-]{36}", "instance");
  }
}
