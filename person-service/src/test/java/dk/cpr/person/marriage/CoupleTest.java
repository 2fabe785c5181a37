package dk.cpr.person.marriage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class CoupleTest {

  @Test
  void aMarriageIsInForceForBothAndToldOfBoth() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.facts(one, World.fact("civilStatus", "199001010000", Map.of("code", "U")));
    Response answer = Facts.created(Verb.of("/v1/marriages", one, other).send());
    assertThat(answer.<String>path("kind")).isEqualTo("marriage");
    assertThat(answer.<String>path("code")).isEqualTo("A19");
    assertThat(answer.header("Location")).endsWith("/v1/life-events/" + answer.path("eventId"));
    assertThat(answer.<List<String>>path("persons.personId"))
        .containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(answer.<List<String>>path("persons.mark")).containsExactlyInAnyOrder("", "ÆG");
    assertThat(answer.<List<String>>path("persons.ended.flatten().kind"))
        .containsExactly("civilStatus");
    assertThat(Facts.of(one, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", other.id()));
    assertThat(Facts.of(other, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", one.id()));
    assertThat(Facts.at(one, "civilStatus", "2020-01-01T00:00:00Z"))
        .containsExactly(Map.of("code", "U"));
    assertThat(Facts.events(one)).containsExactly("marriage");
    assertThat(Facts.events(other)).containsExactly("marriage/ÆG");
  }

  @Test
  void aSpouseWithoutNumberIsKeptByNameAndBirthDate() {
    Somebody one = World.somebody("K");
    Map<String, Object> abroad = Map.of("name", "Ana Silva", "birthDate", "1980-02-03");
    Facts.created(Verb.at("/v1/marriages").person("person", one).with("spouse", abroad).send());
    assertThat(Facts.of(one, "civilStatus"))
        .containsExactly(
            Map.of("code", "G", "spouseName", "Ana Silva", "spouseBirthDate", "1980-02-03"));
    Map<String, Object> other = Map.of("name", "Ana Costa", "birthDate", "1980-02-03");
    Facts.contradicted(
        Verb.at("/v1/divorces")
            .since("2024-06-01")
            .person("person", one)
            .with("spouse", other)
            .send(),
        "not-bound-to-each-other",
        "civilStatus",
        one);
    Map<String, Object> reversed = Map.of("name", "Silva, ANA", "birthDate", "1980-02-03");
    Facts.created(
        Verb.at("/v1/divorces")
            .since("2024-06-01")
            .person("person", one)
            .with("spouse", reversed)
            .send());
    assertThat(Facts.of(one, "civilStatus").getFirst()).containsEntry("code", "F");
  }

  @Test
  void nobodyMarriesTwice() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    Somebody third = World.somebody("M");
    World.marry(one, other);
    Facts.contradicted(
        Verb.of("/v1/marriages", third, one).send(), "bound-already", "civilStatus", one);
    assertThat(Facts.of(third, "civilStatus")).isEmpty();
    assertThat(Facts.events(third)).isEmpty();
  }

  @Test
  void nobodyMarriesThemselves() {
    Somebody one = World.somebody("K");
    Facts.refused(Verb.of("/v1/marriages", one, one).send(), 400, "invalid-input", "/spouse");
  }

  @Test
  void nobodyMarriesTheDead() {
    Somebody one = World.somebody("K");
    Somebody dead = World.somebody("M");
    World.facts(dead, World.fact("personStatus", "202001010000", Map.of("code", "90")));
    Facts.contradicted(Verb.of("/v1/marriages", one, dead).send(), "dead", "personStatus", dead);
  }

  @Test
  void nobodyMarriesBelowEighteen() {
    Somebody one = World.somebody("K");
    Somebody young = World.somebody("M");
    World.facts(young, World.fact("birth", "2008-01-01", Map.of("date", "2008-01-01", "sex", "M")));
    Facts.contradicted(Verb.of("/v1/marriages", one, young).send(), "under-age", "birth", young);
  }

  @Test
  void theSeparatedAreStillMarriedUntilTheyDivorceOrLiveTogetherAgain() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.marry(one, other);
    Facts.created(Verb.of("/v1/separations", one, other).since("2024-01-01").send());
    String reference = Facts.of(one, "separation").getFirst().get("separationReference");
    assertThat(reference).as("the start of the marriage").isEqualTo("201506061200");
    assertThat(Facts.of(other, "separation").getFirst())
        .containsEntry("separationReference", reference);
    assertThat(Facts.of(one, "civilStatus").getFirst())
        .containsEntry("code", "G")
        .containsEntry("separationReference", reference);
    assertThat(Facts.events(other)).containsExactly("separation/ÆG");
    Facts.contradicted(
        Verb.of("/v1/separations", one, other).since("2024-02-01").send(),
        "separated-already",
        "separation",
        one);
    Facts.created(Verb.of("/v1/separations/endings", other, one).since("2024-03-01").send());
    assertThat(Facts.of(one, "separation")).isEmpty();
    assertThat(Facts.of(one, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", other.id()));
    Facts.contradicted(
        Verb.of("/v1/separations/endings", one, other).since("2024-04-01").send(), "not-separated");
  }

  @Test
  void aDivorceEndsMarriageAndSeparationOfBoth() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.marry(one, other);
    Facts.created(Verb.of("/v1/separations", one, other).since("2024-01-01").send());
    Facts.created(Verb.of("/v1/divorces", other, one).since("2024-07-01").send());
    for (Somebody each : List.of(one, other)) {
      Somebody former = each.equals(one) ? other : one;
      assertThat(Facts.of(each, "civilStatus"))
          .containsExactly(Map.of("code", "F", "spouse", former.id()));
      assertThat(Facts.of(each, "separation")).isEmpty();
    }
    assertThat(Facts.events(one)).contains("divorce/ÆG");
    Facts.contradicted(
        Verb.of("/v1/divorces", other, one).since("2024-08-01").send(),
        "not-bound-to-each-other",
        "civilStatus",
        other);
  }

  @Test
  void aDivorceNamesTheSpouse() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    Somebody third = World.somebody("M");
    World.marry(one, other);
    Facts.contradicted(
        Verb.of("/v1/divorces", one, third).send(), "not-bound-to-each-other", "civilStatus", one);
    Facts.contradicted(
        Verb.of("/v1/separations", World.somebody("K"), World.somebody("M")).send(), "not-bound");
  }

  @Test
  void aPartnershipOfItsTimeBecomesAMarriageOrIsDissolved() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("K");
    Facts.created(Verb.of("/v1/partnerships", one, other).since("2005-05-05").send());
    assertThat(Facts.of(other, "civilStatus"))
        .containsExactly(Map.of("code", "P", "spouse", one.id()));
    assertThat(Facts.events(other)).containsExactly("partnership/PA");
    Facts.created(Verb.of("/v1/conversions", one, other).since("2013-01-01").send());
    assertThat(Facts.of(one, "civilStatus"))
        .containsExactly(Map.of("code", "G", "spouse", other.id()));
    Facts.contradicted(
        Verb.of("/v1/conversions", one, other).since("2014-01-01").send(),
        "not-bound-to-each-other",
        "civilStatus",
        one);
    Facts.refused(
        Verb.of("/v1/partnerships", World.somebody("M"), World.somebody("M"))
            .since("2012-06-15")
            .send(),
        400,
        "invalid-input",
        "/basis/effectFrom");
  }

  @Test
  void aDissolvedPartnershipIsNoDivorce() {
    Somebody one = World.somebody("M");
    Somebody other = World.somebody("M");
    Facts.created(Verb.of("/v1/partnerships", one, other).since("2005-05-05").send());
    Facts.created(Verb.of("/v1/divorces", one, other).since("2010-01-01").send());
    assertThat(Facts.of(one, "civilStatus").getFirst()).containsEntry("code", "O");
    assertThat(Facts.events(other)).containsExactlyInAnyOrder("partnership/PA", "divorce/PA");
  }

  @Test
  void aLateReportMayNotOverlapWhatIsKnownSince() {
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.marry(one, other);
    Facts.created(Verb.of("/v1/divorces", one, other).since("2020-01-01").send());
    Facts.contradicted(
        Verb.of("/v1/marriages", one, World.somebody("M")).since("2010-01-01").send(),
        "overlaps-known-fact",
        "civilStatus",
        one);
  }

  /** Ægteskabsloven § 6, of a mother who was registered twice. */
  @Test
  void halfSiblingsDoNotMarryAlsoByAMotherWhoWasRegisteredTwice() {
    Somebody mother = World.somebody("K");
    Somebody motherAgain =
        World.identity(World.freshNumber("K"), "duplicate", Map.of("successor", mother.number()));
    Somebody one = World.somebody("K");
    Somebody other = World.somebody("M");
    World.parents(one, mother, World.somebody("M"));
    World.parents(other, motherAgain, World.somebody("M"));
    Facts.contradicted(Verb.of("/v1/marriages", one, other).send(), "siblings", "parent", one);
    Facts.contradicted(Verb.of("/v1/marriages", other, one).preview(), "siblings", "parent", other);
    Facts.contradicted(
        Verb.of("/v1/partnerships", one, other).since("2005-05-05").send(),
        "siblings",
        "parent",
        one);
  }

  /** Ægteskabsloven § 6: kinship of which only the facts of the grandparents tell. */
  @Test
  void nobodyMarriesAGrandparentByTheFactsOfTheirChildren() {
    Somebody grandmother = World.somebody("K");
    Somebody mother = World.somebody("K");
    Somebody one = World.somebody("M");
    World.facts(grandmother, World.fact("child", "199001010000", Map.of("person", mother.id())));
    World.facts(mother, World.fact("child", "200501010000", Map.of("person", one.id())));
    Facts.contradicted(
        Verb.of("/v1/marriages", one, grandmother).send(), "ancestor-and-descendant");
  }

  /** Ægteskabsloven § 8: the adopter and the adopted, and none of their other kin. */
  @Test
  void anAdopterDoesNotMarryTheAdoptedWhoseNewSiblingsMay() {
    Somebody adopted = World.identity(adultNumber("K"), "current", Map.of());
    Somebody child = World.identity(adultNumber("M"), "current", Map.of());
    Somebody adopter = World.somebody("M");
    World.parents(child, null, adopter);
    Facts.created(
        Verb.at("/v1/adoptions")
            .since("2023-05-01")
            .person("child", adopted)
            .with(
                "adopters",
                List.of(Map.of("person", Map.of("number", adopter.number()), "role", "father")))
            .send());
    Facts.contradicted(
        Verb.of("/v1/marriages", adopter, adopted).send(), "adopter-and-child", "parent", adopted);
    Facts.created(Verb.of("/v1/marriages", adopted, child).send());
  }

  /** Forældreansvarsloven § 6(1). */
  @Test
  void parentsWhoMarryHaveCustodyTogetherUnlessDeclaredOtherwise() {
    for (String custody : List.of("JOINT", "UNCHANGED")) {
      Somebody mother = World.womanWithHome();
      Somebody father = World.somebody("M");
      Somebody child = World.child();
      World.parents(child, mother, null);
      World.facts(
          child,
          World.fact("birth", "2018-01-01", Map.of("date", "2018-01-01", "sex", "K")),
          World.inSlot(
              "father",
              World.fact(
                  "parent", "201601010000", Map.of("person", father.id(), "role", "father"))));
      Response answer =
          Facts.created(
              Verb.of("/v1/marriages", mother, father)
                  .with("custody", custody)
                  .by(Tokens.caseworker("0101"))
                  .send());
      boolean joint = custody.equals("JOINT");
      assertThat(Facts.of(child, "custody")).hasSize(joint ? 2 : 1);
      assertThat(Facts.events(child)).isEqualTo(joint ? List.of("marriage/BØ") : List.of());
      assertThat(answer.<List<String>>path("persons.personId")).doesNotContain(child.id());
    }
  }

  /** Who was divorced before a death that is known already is no widow. */
  @Test
  void aDivorceBeforeADeathThatIsKnownIsOneReport() {
    Somebody dead = World.somebody("M");
    Somebody left = World.somebody("K");
    World.marry(dead, left);
    Facts.created(Verb.at("/v1/deaths").since("2024-03-03").person("person", dead).send());
    assertThat(Facts.of(left, "civilStatus").getFirst()).containsEntry("code", "E");
    Facts.created(Verb.of("/v1/divorces", left, dead).since("2024-02-02").send());
    assertThat(Facts.of(left, "civilStatus"))
        .containsExactly(Map.of("code", "F", "spouse", dead.id()));
    assertThat(Facts.at(left, "civilStatus", "2024-02-03T12:00:00Z").getFirst())
        .containsEntry("code", "F");
    assertThat(Facts.at(dead, "civilStatus", "2024-02-03T12:00:00Z").getFirst())
        .containsEntry("code", "F");
    assertThat(Facts.of(dead, "civilStatus").getFirst()).containsEntry("code", "D");
  }

  /** Of somebody younger than {@link World#somebody}, and of age. */
  private static String adultNumber(String sex) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int serial = 4000 + random.nextInt(2900) * 2 + (sex.equals("M") ? 1 : 0);
    return String.format(Locale.ROOT, "%02d0104%04d", 1 + random.nextInt(28), serial);
  }

  @Test
  void theAgeIsThatOfTheNumberInForceNotOfTheOneTheReportNames() {
    String current = World.freshNumber("K");
    World.identity(current, "current", Map.of());
    Somebody old = World.identity(World.childNumber("K"), "changed", Map.of("successor", current));
    Facts.created(Verb.of("/v1/marriages", old, World.somebody("M")).send());
  }
}
