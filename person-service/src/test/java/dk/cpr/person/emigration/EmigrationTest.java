package dk.cpr.person.emigration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class EmigrationTest {
  private static final String SWEDEN = "5120";

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
    World.authority("5100", "30");
  }

  @Test
  void whoeverLeavesHasStatus80AndAStayAbroadInsteadOfAHome() {
    Somebody person = World.womanWithHome();
    Response answer =
        Undertakings.done(
            leaving(person)
                .with("address", List.of("Storgatan 1", "Malmö"))
                .by(Tokens.caseworker("0101"))
                .send());
    assertThat(answer.<String>path("kind")).isEqualTo("emigration");
    assertThat(answer.<String>path("number")).isNull();
    assertThat(answer.<List<String>>path("event.persons[0].opened.kind"))
        .containsExactlyInAnyOrder("personStatus", "emigration");
    // By now the person is nobody's resident.
    assertThat(answer.<Object>path("event.persons[0].ended")).isNull();
    assertThat(answer.asString()).doesNotContain("Storgatan");
    assertThat(Facts.of(person, "personStatus")).containsExactly(Map.of("code", "80"));
    assertThat(Facts.events(person)).containsExactly("emigration");
    assertThat(AtPeers.municipality(person)).isNull();
    assertThat(AtPeers.open("address-service", person, "emigration"))
        .containsEntry("country", SWEDEN)
        .containsEntry("line1", "Storgatan 1")
        .containsEntry("line2", "Malmö");
    assertThat(AtPeers.known("address-service", person, "residence"))
        .extracting(fact -> fact.get("effectTo"))
        .containsExactly("2024-05-01T12:00");
  }

  @Test
  void aPreviewTellsBothServicesPartsAndWritesNothing() {
    Somebody person = World.womanWithHome();
    Response preview = leaving(person).preview();
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<String>path("status")).isEqualTo("preview");
    assertThat(preview.<List<String>>path("event.persons[0].opened.kind"))
        .containsExactlyInAnyOrder("personStatus", "emigration");
    assertThat(preview.<List<String>>path("event.persons[0].ended.kind"))
        .containsExactly("residence");
    assertThat(Facts.of(person, "personStatus")).isEmpty();
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
    assertThat(Facts.receipts(person)).hasSize(1);
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndIsReadAgainByItsReporterOnly() {
    Somebody person = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    Response first = Undertakings.done(leaving(person).send(key));
    assertThat(leaving(person).send(key).asString()).isEqualTo(first.asString());
    assertThat(leaving(person).since("2024-05-02").send(key).<String>path("type"))
        .isEqualTo("/problems/idempotency-key-reused");
    String path = Undertakings.path(first);
    assertThat(Api.as(Tokens.office()).get(path).asString()).isEqualTo(first.asString());
    assertThat(Api.as(Tokens.caseworker("0101")).get(path).statusCode()).isEqualTo(404);
    assertThat(Api.as(Tokens.bank()).get(path).statusCode()).isEqualTo(403);
    assertThat(Api.as(Tokens.office()).get("/v1/undertakings/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobodyLeavesWhoIsDeadOrAbroadOrWithoutAHome() {
    Somebody dead = World.womanWithHome();
    Facts.created(Verb.at("/v1/deaths").since("2023-01-01").person("person", dead).send());
    Facts.contradicted(leaving(dead).send(), "dead", "personStatus", dead);
    Somebody gone = World.womanWithHome();
    Undertakings.done(leaving(gone).send());
    Facts.contradicted(
        leaving(gone).since("2024-06-01").send(), "abroad-already", "personStatus", gone);
    Facts.contradicted(
        leaving(gone).since("2024-06-01").preview(), "abroad-already", "personStatus", gone);
    Facts.contradicted(leaving(World.somebody("M")).send(), "not-resident");
  }

  @Test
  void nobodyLeavesBeforeTheyCame() {
    Somebody person = World.womanWithHome();
    Facts.contradicted(
        leaving(person).since("2009-01-01").send(), "starts-later", "residence", person);
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
  }

  @Test
  void theCountryMustBeKnownAndAnother() {
    Somebody person = World.womanWithHome();
    Facts.refused(
        leaving(person).with("country", "5999").send(), 422, "authority-unknown", "/country");
    Facts.refused(leaving(person).with("country", "5100").send(), 400, "invalid-input", "/country");
    for (Verb bad :
        List.of(
            leaving(person).without("country"),
            leaving(person).with("country", "SE"),
            leaving(person).with("address", List.of("a", "b", "c", "d", "e", "f")),
            leaving(person).with("address", List.of(" ")),
            leaving(person).without("person"),
            leaving(person).since("2024-02-30"))) {
      assertThat(bad.send().statusCode()).isEqualTo(400);
    }
    assertThat(AtPeers.municipality(person)).isEqualTo("0101");
  }

  @Test
  void noMunicipalityReportsAnothersResident() {
    Somebody person = World.womanWithHome();
    for (Response answer :
        List.of(
            leaving(person).by(Tokens.caseworker("0751")).send(),
            leaving(person).by(Tokens.caseworker("0751")).preview())) {
      Facts.refused(answer, 422, "person-unknown", "/person");
    }
  }

  @Test
  void aMissingPersonWhoIsAbroadIsNotMissingAnyMore() {
    Somebody person = World.womanWithHome();
    Facts.created(
        Verb.at("/v1/disappearances").since("2024-01-01").person("person", person).send());
    Undertakings.done(leaving(person).send());
    assertThat(Facts.of(person, "disappearance")).isEmpty();
    assertThat(Facts.of(person, "personStatus")).containsExactly(Map.of("code", "80"));
  }

  private static Verb leaving(Somebody person) {
    return Verb.at("/v1/emigrations").person("person", person).with("country", SWEDEN);
  }
}
