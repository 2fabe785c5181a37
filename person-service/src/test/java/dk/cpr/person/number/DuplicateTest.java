package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.ProtectionDoors;
import dk.cpr.person.world.Twins;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
@WithTestResource(ProtectionDoors.class)
class DuplicateTest {

  @Test
  void twoBecomeOneAndTwoAgain() {
    Twins twins = Twins.withHome();
    Somebody twice = twins.duplicate();
    Somebody survivor = twins.survivor();
    Undertakings.done(merge(twins).send());
    assertThat(AtPeers.state(twice.number())).isEqualTo("duplicate");
    assertThat(AtPeers.numbers(survivor)).containsExactly(survivor.number());
    assertThat(Facts.events(twice)).containsExactly("duplicate");
    assertThat(Facts.events(survivor)).containsExactly("duplicate/PN");
    Undertakings.done(split(twice).send());
    assertThat(AtPeers.state(twice.number())).isEqualTo("current");
    assertThat(AtPeers.numbers(twice)).containsExactly(twice.number());
    assertThat(Facts.events(twice)).containsExactlyInAnyOrder("duplicate", "duplicateUndo");
    assertThat(Facts.events(survivor))
        .containsExactlyInAnyOrder("duplicate/PN", "duplicateUndo/PT");
  }

  @Test
  void protectionsAreMergedBeforeAndAfterTheNumberAndSplitLikewise() {
    Twins twins = Twins.women();
    Somebody twice = twins.duplicate();
    AtPeers.protect(twice);
    Undertakings.done(merge(twins).send());
    assertThat(AtPeers.protections(twins.survivor())).contains("0001");
    assertThat(ProtectionDoors.calls(twice.id()))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(call -> call.startsWith("/v1/protections/merges "))
        .allMatch(call -> call.contains(twins.survivor().id()) && call.contains("effectFrom"));
    Undertakings.done(split(twice).send());
    assertThat(ProtectionDoors.calls(twice.id()))
        .filteredOn(call -> call.startsWith("/v1/protections/splits "))
        .hasSize(2)
        .allMatch(call -> call.contains(twins.survivor().id()));
  }

  @Test
  void aMergeThatIsRefusedOnTheWayIsSplitAgainAtProtections() {
    Twins twins = Twins.women();
    Somebody twice = twins.duplicate();
    Peers.stop("protection-service");
    Response accepted = Undertakings.pending(merge(twins).send());
    // The number goes meanwhile, so that number-service says no.
    Api.once(Tokens.service("person-service"))
        .body(Map.of("number", twice.number(), "authority", "0001"))
        .post(Peers.url("number-service") + "/v1/annulments")
        .then()
        .statusCode(200);
    Peers.start("protection-service");
    Response ended = Undertakings.ended(accepted);
    assertThat(ended.<String>path("status")).isEqualTo("refused");
    assertThat(ProtectionDoors.calls(twice.id()))
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("/v1/protections/splits ");
    assertThat(AtPeers.state(twins.survivor().number())).isEqualTo("current");
  }

  @Test
  void inAChainTheUndoInBetweenIsOfTheTwoThatWereMerged() {
    Twins twins = Twins.women();
    Somebody last = twins.another();
    Undertakings.done(merge(twins).send());
    Undertakings.done(merge(new Twins(twins.survivor(), last)).send());
    Undertakings.done(split(twins.duplicate()).send());
    assertThat(AtPeers.state(twins.duplicate().number())).isEqualTo("current");
    assertThat(AtPeers.state(twins.survivor().number())).isEqualTo("duplicate");
    assertThat(ProtectionDoors.calls(twins.duplicate().id()))
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("/v1/protections/splits ")
        .contains(twins.survivor().id())
        .doesNotContain(last.id());
    assertThat(Facts.events(last)).containsExactly("duplicate/PN");
  }

  @Test
  void nobodyIsMergedWithThemselvesNorTwice() {
    Twins twins = Twins.women();
    Somebody one = twins.duplicate();
    Facts.contradicted(merge(new Twins(one, one)).send(), "same-person");
    Facts.contradicted(merge(new Twins(one, one)).preview(), "same-person");
    Undertakings.done(merge(twins).send());
    Facts.contradicted(merge(twins).send(), "same-person");
    Facts.refused(
        merge(twins).with("duplicate", Map.of("personId", one.id())).send(),
        422,
        "person-unknown",
        "/duplicate");
  }

  @Test
  void twoWhoAreSomethingToEachOtherAreNotOne() {
    Somebody one = World.somebody("K");
    Somebody spouse = World.somebody("K");
    World.marry(one, spouse);
    Facts.contradicted(merge(one, spouse).send(), "related", "civilStatus", one);
    Somebody child = World.child();
    World.parents(child, one, null);
    Facts.contradicted(merge(one, child).preview(), "related", "child", one);
    assertThat(AtPeers.state(one.number())).isEqualTo("current");
  }

  @Test
  void whatIsReportedOfADuplicateIsTheSurvivorsByNumberAndRefusedById() {
    Twins twins = Twins.women();
    Somebody twice = twins.duplicate();
    Somebody survivor = twins.survivor();
    Verb byId = Verb.at("/v1/occupations").with("person", Map.of("personId", twice.id()));
    assertThat(byId.with("text", "Smed").send().statusCode()).isEqualTo(201);
    Undertakings.done(merge(twice, survivor).send());
    Facts.refused(byId.with("text", "Murer").send(), 422, "person-unknown", "/person");
    Verb byNumber = Verb.at("/v1/occupations").person("person", twice).with("text", "Maler");
    assertThat(byNumber.send().<String>path("persons[0].personId")).isEqualTo(survivor.id());
  }

  @Test
  void onlyADuplicateIsSplit() {
    Facts.contradicted(split(World.somebody("K")).send(), "not-a-duplicate");
    Facts.refused(
        split(new Somebody(World.freshNumber("K"), "")).send(),
        422,
        "person-unknown",
        "/duplicateNumber");
  }

  @Test
  void aReasonOfTheListIsNeededAndAPreviewWritesNothing() {
    Twins twins = Twins.women();
    Somebody one = twins.duplicate();
    Somebody other = twins.survivor();
    assertThat(merge(one, other).without("reason").send().statusCode()).isEqualTo(400);
    assertThat(merge(one, other).with("reason", "BECAUSE").send().statusCode()).isEqualTo(400);
    Response preview = merge(one, other).preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(AtPeers.state(one.number())).isEqualTo("current");
  }

  @Test
  void theSameKeyMergesOnceAlsoWhenItIsDone() {
    Twins twins = Twins.withHome();
    String key = UUID.randomUUID().toString();
    Response first = Undertakings.done(merge(twins).send(key));
    assertThat(merge(twins).send(key).asString()).isEqualTo(first.asString());
  }

  @Test
  void onlyTheOfficeTakesAMergeBack() {
    Twins twins = Twins.withHome();
    Undertakings.done(merge(twins).send());
    for (String token : List.of(Tokens.caseworker("0101"), Tokens.hospital(), Tokens.parish())) {
      assertThat(split(twins.duplicate()).by(token).send().<String>path("type"))
          .isEqualTo("/problems/wrong-organisation");
    }
    assertThat(AtPeers.state(twins.duplicate().number())).isEqualTo("duplicate");
  }

  static Verb merge(Twins twins) {
    return merge(twins.duplicate(), twins.survivor());
  }

  private static Verb merge(Somebody duplicate, Somebody survivor) {
    return Verb.at("/v1/duplicates")
        .person("duplicate", duplicate)
        .person("survivor", survivor)
        .with("reason", "REPORTED_TWICE");
  }

  private static Verb split(Somebody duplicate) {
    return Verb.at("/v1/duplicates/undo")
        .since("2024-06-01")
        .with("duplicateNumber", duplicate.number())
        .with("reason", "TWO_PERSONS");
  }
}
