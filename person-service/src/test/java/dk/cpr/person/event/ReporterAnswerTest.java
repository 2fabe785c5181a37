package dk.cpr.person.event;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reporter is told what it reported, ids of what it opened, and what its own right covers. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ReporterAnswerTest {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  @ParameterizedTest
  @ValueSource(strings = {"hospital", "parish"})
  void theDeathOfSomebodyWithAFamilyIsAnsweredAsOfSomebodyWithout(String reporter) {
    String token = reporter.equals("parish") ? Tokens.parish() : Tokens.hospital();
    Somebody dead = withFamily();
    Somebody alone = World.womanWithHome();
    Verb first = death(dead).by(token);
    Verb second = death(alone).by(token);
    assertThat(told(first.preview(), dead)).isEqualTo(told(second.preview(), alone));
    Response one = Facts.created(first.send());
    Response other = Facts.created(second.send());
    assertThat(told(one, dead)).isEqualTo(told(other, alone)).doesNotContain("value", "touched");
    assertThat(told(read(one, token), dead)).isEqualTo(told(one, dead));
    assertThat(one.asString()).isEqualTo(read(one, token).asString());
  }

  @Test
  void theMunicipalityOfResidenceIsToldWhatEndedAndHowManyAreTouchedButNotWho() {
    Somebody dead = World.womanWithHome();
    Somebody spouse = World.somebody("M");
    Somebody child = World.child();
    World.marry(dead, spouse);
    World.parents(child, dead, spouse);
    Verb death = death(dead).by(Tokens.caseworker("0101"));
    for (Response answer : List.of(death.preview(), Facts.created(death.send()))) {
      assertThat(answer.<List<String>>path("persons.personId")).containsExactly(dead.id());
      assertThat(answer.<List<String>>path("persons[0].ended.kind")).contains("civilStatus");
      assertThat(answer.<List<Map<String, Object>>>path("touched"))
          .containsExactly(Map.of("mark", "BØ", "persons", 1), Map.of("mark", "ÆG", "persons", 1));
      assertThat(answer.asString()).doesNotContain(spouse.id(), child.id());
    }
    assertThat(Facts.receipts(spouse)).isEmpty();
    assertThat(Facts.receipts(child)).isEmpty();
    assertThat(Facts.receipts(dead)).hasSize(2);
  }

  @Test
  void ofTheOneOfACoupleWhoLivesElsewhereNothingIsToldThatEnded() {
    Somebody own = World.womanWithHome();
    Somebody other = World.somebody("M");
    World.marry(own, other);
    Verb divorce = Verb.of("/v1/divorces", own, other).by(Tokens.caseworker("0101"));
    Response answer = Facts.created(divorce.send());
    String path = "persons.find { it.personId == '%s' }.";
    assertThat(answer.<List<?>>path(path.formatted(own.id()) + "ended")).isNotEmpty();
    assertThat(answer.<List<?>>path(path.formatted(other.id()) + "ended")).isNull();
    assertThat(answer.<List<String>>path(path.formatted(other.id()) + "opened.kind"))
        .containsExactly("civilStatus");
    assertThat(Facts.receipts(other)).hasSize(1);
    assertThat(Facts.receipts(own)).hasSize(1);
  }

  @Test
  void theFactThatStandsAgainstAReportIsNamedOnlyToWhoMayKnowThePerson() {
    Somebody dead = World.womanWithHome();
    Facts.created(death(dead).send());
    long receipts = Facts.receipts(dead).size();
    for (String token : List.of(Tokens.hospital(), Tokens.parish())) {
      for (Response refused :
          List.of(death(dead).by(token).send(), death(dead).by(token).preview())) {
        Facts.contradicted(refused, "dead-already");
        assertThat(refused.<List<?>>path("contradicts")).isNull();
        assertThat(refused.asString()).doesNotContain(dead.id());
      }
    }
    Facts.contradicted(
        death(dead).by(Tokens.caseworker("0101")).send(), "dead-already", "personStatus", dead);
    // Five refusals, and the look before them.
    assertThat(Facts.receipts(dead)).hasSize((int) receipts + 5 + 1);
  }

  @Test
  void whomAMunicipalityNamesBesideItsResidentIsNotToldOfByARefusal() {
    Somebody own = World.womanWithHome();
    Somebody other = World.somebody("M");
    World.marry(World.somebody("K"), other);
    Response refused = Verb.of("/v1/marriages", own, other).by(Tokens.caseworker("0101")).send();
    Facts.contradicted(refused, "bound-already");
    assertThat(refused.<List<?>>path("contradicts")).isNull();
    assertThat(Facts.receipts(other)).hasSize(1);
  }

  @Test
  void aRefusalThatTellsThatTwoNumbersAreOnePersonLeavesAReceipt() {
    Somebody one = World.somebody("K");
    Facts.refused(
        Verb.of("/v1/marriages", one, one).by(Tokens.parish()).preview(),
        400,
        "invalid-input",
        "/spouse");
    assertThat(Facts.receipts(one)).hasSize(1);
  }

  @Test
  void eachAnswerAndEachReadingAgainLeavesAReceipt() {
    Somebody dead = World.womanWithHome();
    death(dead).by(Tokens.hospital()).preview().then().statusCode(200);
    Response event = Facts.created(death(dead).by(Tokens.hospital()).send());
    read(event, Tokens.hospital());
    read(event, Tokens.hospital());
    assertThat(Facts.receipts(dead))
        .hasSize(4)
        .allSatisfy(
            receipt ->
                assertThat(receipt)
                    .containsEntry("organisation", "10000001")
                    .containsEntry("purpose", "life-event-report"));
  }

  private static Somebody withFamily() {
    Somebody dead = World.womanWithHome();
    Somebody child = World.child();
    World.facts(
        dead,
        World.fact(
            "civilStatus",
            "201506061200",
            Map.of("code", "G", "spouseName", "Silva,Ana", "spouseBirthDate", "1970-01-01")));
    World.parents(child, dead, null);
    return dead;
  }

  private static Verb death(Somebody person) {
    return Verb.at("/v1/deaths").person("person", person);
  }

  private static Response read(Response event, String token) {
    return Api.as(token).get("/v1/life-events/" + event.path("eventId"));
  }

  /** An answer without what differs from event to event. */
  private static String told(Response answer, Somebody main) {
    assertThat(answer.<List<String>>path("persons.personId")).containsExactly(main.id());
    return answer
        .asString()
        .replaceAll(ID, "id")
        .replaceAll("\"registeredAt\":\"[^\"]*\"", "\"registeredAt\":\"\"");
  }
}
