package dk.cpr.person.kin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class CustodyChangeTest {

  @Test
  void whoIsNamedHasCustodyAndWhoIsNotLosesIt() {
    Somebody child = World.child();
    Somebody aunt = World.somebody("K");
    World.parents(child, World.somebody("K"), World.somebody("M"));
    Facts.created(
        change(child, Map.of("relation", "mother"), other(aunt)).since("2023-01-01").send());
    assertThat(Facts.of(child, "custody"))
        .containsExactlyInAnyOrder(
            Map.of("relation", "0003"),
            Map.of("relation", "0005", "holder", aunt.id(), "holderSince", "2023-01-01"));
    Facts.created(change(child, other(aunt)).since("2023-02-01").send());
    assertThat(Facts.of(child, "custody"))
        .extracting(value -> value.get("relation"))
        .containsExactly("0005");
    Facts.contradicted(change(child, other(aunt)).since("2023-03-01").send(), "known-already");
    assertThat(Facts.events(child)).containsExactly("custodyChange", "custodyChange");
  }

  /**
   * Forældreansvarsloven § 1: an extract tells custody without an end, and the law gives it one.
   */
  @Test
  void custodyThatAnExtractTellsEndsAtEighteenToo() {
    Somebody child = World.child();
    Map<String, Object> custody = World.fact("custody", "201801010000", Map.of("relation", "0003"));
    World.facts(
        child,
        custody,
        World.fact("birth", "2018-01-01", Map.of("date", "2018-01-01", "sex", "K")));
    assertThat(Facts.at(child, "custody", "2035-12-31T12:00:00Z")).hasSize(1);
    assertThat(Facts.at(child, "custody", "2036-01-01T12:00:00Z")).isEmpty();
    Response again = World.facts(child, custody);
    assertThat(again.<Integer>path("persons[0].opened")).isZero();
    assertThat(again.<Integer>path("persons[0].unchanged")).isEqualTo(1);
  }

  /** Forældreansvarsloven § 1: what a decision gives ends by itself, too. */
  @Test
  void custodyByDecisionEndsAtEighteen() {
    Somebody child = World.child();
    World.facts(child, World.fact("birth", "2018-01-01", Map.of("date", "2018-01-01", "sex", "K")));
    Facts.created(change(child, other(World.somebody("K"))).since("2023-02-01").send());
    assertThat(Facts.at(child, "custody", "2035-12-31T12:00:00Z")).hasSize(1);
    assertThat(Facts.at(child, "custody", "2036-01-01T12:00:00Z")).isEmpty();
  }

  @Test
  void nobodyHasCustodyOfAnAdult() {
    Somebody adult = World.somebody("M");
    World.facts(adult, World.fact("birth", "1990-01-01", Map.of("date", "1990-01-01", "sex", "M")));
    Facts.contradicted(change(adult, other(World.somebody("K"))).send(), "of-age", "birth", adult);
  }

  @Test
  void neitherTheDeadNorAMinorNorAnUnknownParentHoldsCustody() {
    Somebody child = World.child();
    Somebody father = World.somebody("M");
    World.parents(child, null, father);
    World.facts(father, World.fact("personStatus", "202001010000", Map.of("code", "90")));
    Facts.contradicted(
        change(child, Map.of("relation", "father")).send(), "dead", "personStatus", father);
    Facts.contradicted(change(child, other(father)).send(), "dead", "personStatus", father);
    Facts.contradicted(change(child, Map.of("relation", "mother")).send(), "no-such-parent");
    Facts.contradicted(change(child, other(World.child())).send(), "minor");
  }

  @Test
  void aParentHoldsCustodyAsAParentAndNobodyBeforeWhoeverHasItSince() {
    Somebody child = World.child();
    Somebody mother = World.somebody("K");
    Somebody aunt = World.somebody("K");
    World.parents(child, mother, World.somebody("M"));
    Facts.contradicted(change(child, other(mother)).send(), "is-parent", "parent", child);
    Facts.created(change(child, other(aunt)).since("2024-02-01").send());
    Facts.contradicted(
        change(child, Map.of("relation", "father")).since("2024-01-01").send(),
        "starts-later",
        "custody",
        child);
  }

  @Test
  void aHolderIsSaidInOneWay() {
    Somebody child = World.child();
    Facts.refused(
        change(child, Map.of("relation", "other")).send(), 400, "invalid-input", "/holders/0");
    Facts.refused(change(child, other(child)).send(), 400, "invalid-input", "/holders/0");
    Facts.refused(
        change(child, Map.of("relation", "mother"), Map.of("relation", "mother")).send(),
        400,
        "invalid-input",
        "/holders/1");
    Facts.refused(
        change(child, Map.of("relation", "uncle")).send(),
        400,
        "invalid-input",
        "/holders/0/relation");
  }

  private static Map<String, Object> other(Somebody who) {
    return Map.of("relation", "other", "person", Map.of("number", who.number()));
  }

  @SafeVarargs
  private static Verb change(Somebody child, Map<String, Object>... holders) {
    return Verb.at("/v1/custody-changes").person("child", child).with("holders", List.of(holders));
  }
}
