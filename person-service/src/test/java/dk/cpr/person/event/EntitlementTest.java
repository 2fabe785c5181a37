package dk.cpr.person.event;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class EntitlementTest {

  private static final Map<Reporter, String> TOKENS =
      Map.of(
          Reporter.MUNICIPALITY, Tokens.caseworker("0101"),
          Reporter.PARISH, Tokens.parish(),
          Reporter.HOSPITAL, Tokens.hospital(),
          Reporter.AUTHORITY, Tokens.tax(),
          Reporter.OFFICE, Tokens.office());

  @ParameterizedTest
  @EnumSource(
      value = EventKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DEATH_BY_AGE", "ADMINISTRATIVE_NUMBER"})
  void onlyWhoeverIsInTheTableReports(EventKind kind) {
    TOKENS.forEach(
        (reporter, token) -> {
          Response answer = EveryVerb.of(kind).by(token).send();
          if (kind.reporters().contains(reporter)) {
            Facts.refused(answer, 422, "person-unknown", pointer(answer));
          } else {
            forbidden(answer, "wrong-organisation");
          }
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = EventKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DEATH_BY_AGE", "ADMINISTRATIVE_NUMBER"})
  void nobodyElseReportsOrTriesIt(EventKind kind) {
    for (String token : List.of(Tokens.bank(), Tokens.insurer(), Tokens.tax())) {
      forbidden(EveryVerb.of(kind).by(token).send(), "wrong-organisation");
      forbidden(EveryVerb.of(kind).by(token).preview(), "wrong-organisation");
    }
    for (String token :
        List.of(Tokens.citizen(UUID.randomUUID()), Tokens.auditor(), Tokens.operator())) {
      forbidden(EveryVerb.of(kind).by(token).send(), "not-allowed");
    }
  }

  @Test
  void anOfficeRoleOfAnotherOrganisationIsNotTheOffice() {
    String bent = Tokens.caseworkerOf("0101").claim("groups", List.of("office")).token();
    forbidden(EveryVerb.of(EventKind.CHURCH_ENTRY).by(bent).send(), "wrong-organisation");
  }

  @Test
  void aMunicipalityReportsForItsOwnResidentsOnly() {
    Somebody own = World.womanWithHome();
    Verb verb = Verb.at("/v1/occupations").person("person", own).with("text", "Smed");
    unknown(verb.by(Tokens.caseworker("0751")).send());
    unknown(verb.by(Tokens.caseworker("0751")).preview());
    Facts.created(verb.by(Tokens.caseworker("0101")).send());
    Verb homeless =
        Verb.at("/v1/occupations").person("person", World.somebody("M")).with("text", "Smed");
    unknown(homeless.by(Tokens.caseworker("0101")).send());
    String system =
        Tokens.system("municipality-system", "10000101", "municipality")
            .claim("municipality", "0101")
            .token();
    Facts.created(verb.with("text", "Bager").since("2024-06-01").by(system).send());
  }

  @Test
  void ofACoupleOneIsEnough() {
    Somebody own = World.womanWithHome();
    Somebody other = World.somebody("M");
    Facts.created(Verb.of("/v1/marriages", other, own).by(Tokens.caseworker("0101")).send());
  }

  /**
   * As a number that nobody has: whose resident somebody is, or that there is somebody, is not
   * told.
   */
  private static void unknown(Response answer) {
    Facts.refused(answer, 422, "person-unknown", "/person");
  }

  private static void forbidden(Response answer, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
  }

  private static String pointer(Response answer) {
    assertThat(answer.<String>path("errors[0].pointer")).as(answer.asString()).isNotNull();
    return answer.path("errors[0].pointer");
  }
}
