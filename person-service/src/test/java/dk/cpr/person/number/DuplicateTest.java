package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class DuplicateTest {

  @Test
  void twoBecomeOneAndTwoAgain() {
    Somebody twice = World.somebody("K");
    Somebody survivor = World.womanWithHome();
    Undertakings.done(merge(twice, survivor).by(Tokens.caseworker("0101")).send());
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
  void protectionIsBroughtAcrossBothWays() {
    Somebody twice = World.somebody("K");
    Somebody survivor = World.somebody("K");
    AtPeers.protect(twice);
    Undertakings.done(merge(twice, survivor).send());
    assertThat(AtPeers.protections(survivor)).contains("0001");
    Somebody other = World.somebody("M");
    Somebody guarded = World.somebody("M");
    Undertakings.done(merge(other, guarded).send());
    AtPeers.protect(guarded);
    Undertakings.done(split(other).send());
    assertThat(AtPeers.protections(other)).contains("0001");
  }

  @Test
  void nobodyIsMergedWithThemselvesNorTwice() {
    Somebody one = World.somebody("K");
    Facts.contradicted(merge(one, one).send(), "same-person");
    Facts.contradicted(merge(one, one).preview(), "same-person");
    Somebody survivor = World.somebody("K");
    Undertakings.done(merge(one, survivor).send());
    Facts.contradicted(merge(one, survivor).send(), "same-person");
    Facts.refused(
        Verb.at("/v1/duplicates")
            .with("duplicate", Map.of("personId", one.id()))
            .person("survivor", survivor)
            .with("reason", "OTHER")
            .send(),
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
    Somebody twice = World.somebody("K");
    Somebody survivor = World.somebody("K");
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
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("K");
    assertThat(merge(one, other).without("reason").send().statusCode()).isEqualTo(400);
    assertThat(merge(one, other).with("reason", "BECAUSE").send().statusCode()).isEqualTo(400);
    Response preview = merge(one, other).preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(AtPeers.state(one.number())).isEqualTo("current");
  }

  @Test
  void theSameKeyMergesOnceAndAMunicipalityNeedsAResident() {
    Somebody one = World.somebody("K");
    Somebody other = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Response refused = merge(one, other).by(Tokens.caseworker("0751")).send(key);
    assertThat(refused.statusCode()).isEqualTo(403);
    Response first = Undertakings.done(merge(one, other).send(key));
    assertThat(merge(one, other).send(key).asString()).isEqualTo(first.asString());
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
