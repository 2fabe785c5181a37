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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class SentEventTest {

  @Test
  void aPreviewTellsWhatWouldHappenToWhomAndWritesNothing() {
    Somebody dead = World.somebody("K");
    Somebody spouse = World.somebody("M");
    World.marry(dead, spouse);
    String before = Facts.text(dead) + Facts.text(spouse);
    Response preview = Verb.at("/v1/deaths").person("person", dead).preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<Object>path("eventId")).isNull();
    assertThat(preview.<List<String>>path("persons.personId")).containsExactly(dead.id());
    assertThat(
            preview.<List<String>>path(
                "persons.find { it.personId == '%s' }.opened.kind".formatted(dead.id())))
        .containsExactlyInAnyOrder("personStatus", "civilStatus");
    assertThat(preview.<Object>path("touched"))
        .isEqualTo(List.of(Map.of("mark", "ÆG", "persons", 1)));
    assertThat(preview.asString()).doesNotContain("value", spouse.id());
    assertThat(Facts.text(dead) + Facts.text(spouse)).isEqualTo(before);
    assertThat(Facts.receipts(dead)).hasSize(1);
    assertThat(Facts.receipts(spouse)).isEmpty();
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    Facts.contradicted(
        Verb.at("/v1/deaths").person("person", dead).preview(),
        "dead-already",
        "personStatus",
        dead);
  }

  @Test
  void aSlipInAskingForAPreviewDoesNotWrite() {
    Somebody one = World.somebody("K");
    for (String slip : List.of("yes", "True", "1", "")) {
      Facts.refused(
          Verb.at("/v1/deaths").person("person", one).send(Map.of("dryRun", slip)),
          400,
          "invalid-input",
          "/dryRun");
    }
    assertThat(Facts.of(one, "personStatus")).isEmpty();
  }

  @Test
  void aReportThatIsSentTwiceHappensOnce() {
    Somebody one = World.somebody("K");
    Verb verb = Verb.at("/v1/namings").person("person", one).with("name", name("Holm"));
    String key = UUID.randomUUID().toString();
    Response first = Facts.created(verb.send(key));
    Response again = Facts.created(verb.send(key));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(Facts.events(one)).containsExactly("naming");
    Response other = verb.with("name", name("Lund")).send(key);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
    assertThat(verb.send("short").<String>path("type"))
        .isEqualTo("/problems/idempotency-key-missing");
  }

  @Test
  void aRefusedReportMayBeSentAgainWithItsKey() {
    Somebody one = World.somebody("K");
    Verb verb = Verb.at("/v1/disappearances/findings").person("person", one).since("2024-07-01");
    String key = UUID.randomUUID().toString();
    Facts.contradicted(verb.send(key), "not-missing");
    Facts.created(Verb.at("/v1/disappearances").person("person", one).send());
    Facts.created(verb.send(key));
  }

  @Test
  void theReporterReadsItsEventAgainAndNobodyElse() {
    Somebody one = World.somebody("K");
    Response event =
        Facts.created(Verb.at("/v1/deaths").person("person", one).by(Tokens.hospital()).send());
    String path = "/v1/life-events/" + event.path("eventId");
    assertThat(Api.as(Tokens.hospital()).get(path).asString()).isEqualTo(event.asString());
    assertThat(Api.as(Tokens.parish()).get(path).statusCode()).isEqualTo(404);
    assertThat(Api.as(Tokens.bank()).get(path).statusCode()).isEqualTo(403);
    assertThat(Api.as(Tokens.hospital()).get("/v1/life-events/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void factsRestOnTheEventAndItsDocument() {
    Somebody one = World.somebody("K");
    World.authority("7001", "25");
    Response event =
        Facts.created(
            Verb.at("/v1/church-entries")
                .person("person", one)
                .basis("document", "indmeldelse 12")
                .basis("authority", "7001")
                .basis("effectMark", "*")
                .send());
    assertThat(Facts.text(one))
        .contains("event:" + event.path("eventId") + " indmeldelse 12")
        .contains("effectFromUncertain=true")
        .contains("registeredBy=10000007");
  }

  @ParameterizedTest
  @CsvSource({
    "effectFrom, 2024-02-30, 400, invalid-input",
    "effectFrom, 0000-00-00, 400, invalid-input",
    "effectFrom, 2024-05-01T25:00, 400, invalid-input",
    "effectFrom, 2024-03-31T02:30, 400, invalid-input",
    "effectFrom, 1980-04-06T02:00, 400, invalid-input",
    "effectFrom, 2024-00-00, 400, invalid-input",
    "effectFrom, 2024-05-00, 400, invalid-input",
    "document, \u2603, 400, invalid-input",
    "effectFrom, soon, 400, invalid-input",
    "effectMark, ?, 400, invalid-input",
    "authority, 9998, 422, authority-unknown",
    "authority, x, 400, invalid-input",
    "document, ' ', 400, invalid-input"
  })
  void aBasisThatIsNoneIsRefused(String field, String value, int status, String problem) {
    Facts.refused(
        Verb.at("/v1/deaths").person("person", World.somebody("K")).basis(field, value).send(),
        status,
        problem,
        "/basis/" + field);
  }

  @ParameterizedTest
  @CsvSource({
    "6707614285, replacement-number",
    "2902000000, not-a-personnummer",
    "0107614288, person-unknown"
  })
  void whoIsNamedMustBeAPersonOfTheRegister(String number, String problem) {
    Response answer = Verb.at("/v1/deaths").person("person", new Somebody(number, "")).send();
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
    assertThat(answer.asString()).doesNotContain(number);
  }

  @Test
  void anAnnulledNumberAndAnIdWithoutNumberNameNobody() {
    Somebody annulled = World.identity(World.freshNumber("K"), "annulled", Map.of());
    Facts.refused(
        Verb.at("/v1/deaths").person("person", annulled).send(),
        409,
        "number-annulled",
        "/person/number");
    for (String id : List.of(annulled.id(), UUID.randomUUID().toString())) {
      Facts.refused(
          Verb.at("/v1/deaths").with("person", Map.of("personId", id)).send(),
          422,
          "person-unknown",
          "/person");
    }
    Facts.refused(
        Verb.at("/v1/deaths").with("person", Map.of()).send(), 400, "invalid-input", "/person");
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    Facts.refused(Verb.at("/v1/deaths").send(), 400, "invalid-input", "/person");
    Facts.refused(
        Verb.at("/v1/deaths").person("person", World.somebody("K")).with("why", "x").send(),
        400,
        "malformed-request",
        "/why");
  }

  private static Map<String, Object> name(String surname) {
    return Map.of("given", "Ida", "surname", surname);
  }
}
