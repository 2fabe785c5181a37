package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class BadReportTest {
  private static final Somebody NOBODY = new Somebody("0107614288", "");

  @ParameterizedTest
  @CsvSource({
    "6707614285, replacement-number",
    "2902000000, not-a-personnummer",
    "070761428, not-a-personnummer",
    "0107614288, mother-unknown"
  })
  void aMothersNumberMustBeOneAndBeKnown(String number, String problem) {
    Response answer = Report.by(new Somebody(number, "")).send();
    refused(answer, 422, problem, "/mother/number");
    assertThat(answer.asString()).doesNotContain(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annulled", "referenced"})
  void aNumberThatLeadsToNobodyIsUnknown(String state) {
    Somebody mother = World.identity(World.freshNumber("K"), state, Map.of());
    refused(Report.by(mother).send(), 422, "mother-unknown", "/mother/number");
  }

  @Test
  void theOtherParentMustBeKnownAndSomebodyElse() {
    Somebody mother = World.womanWithHome();
    refused(Report.by(mother).father(NOBODY).send(), 422, "parent-unknown", "/otherParent/number");
    refused(Report.by(mother).father(mother).send(), 400, "invalid-input", "/otherParent");
    Somebody young = World.child();
    Report before = Report.by(young).with("time", "2015-05-04T10:15");
    refused(before.send(), 400, "invalid-input", "/mother/number");
  }

  /** Nobody is a parent at ten. */
  @Test
  void aParentBelowAnyPossibleAgeIsRefused() {
    LocalDate tooYoung = LocalDate.now(SourceTime.ZONE).minusYears(11).plusDays(20);
    Somebody father = World.somebody("M");
    World.facts(
        father,
        World.fact("birth", tooYoung.toString(), Map.of("date", tooYoung.toString(), "sex", "M")));
    Report report = Report.by(World.womanWithHome()).father(father);
    refused(report.send(), 400, "invalid-input", "/otherParent/number");
    refused(
        Report.byUnnumbered("Ana Silva", tooYoung.toString()).send(),
        400,
        "invalid-input",
        "/mother/birthDate");
  }

  @Test
  void aBirthInTheFutureIsRefused() {
    String tomorrow = LocalDate.now(SourceTime.ZONE).plusDays(1) + "T00:00";
    refused(
        Report.by(World.womanWithHome()).with("time", tomorrow).send(),
        422,
        "in-the-future",
        "/time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30T10:00",
        "2025-03-30T02:30",
        "2025-02-03",
        "2025-02-03T25:00",
        "1968-04-01T10:00",
        "soon"
      })
  void aTimeThatIsNoneIsInvalid(String time) {
    refused(
        Report.by(World.womanWithHome()).with("time", time).send(), 400, "invalid-input", "/time");
  }

  @Test
  void aMotherWhoDiedBeforeIsRefusedAndOneWhoDiedThatDayIsNot() {
    Somebody mother = World.womanWithHome();
    Report report = Report.by(mother);
    String day = report.time().substring(0, 10);
    World.facts(
        mother, World.fact("personStatus", day.replace("-", "") + "9999", Map.of("code", "90")));
    assertThat(report.send().statusCode()).isIn(201, 202);
    Somebody dead = World.womanWithHome();
    World.facts(dead, World.fact("personStatus", "202401019999", Map.of("code", "90")));
    refused(Report.by(dead).send(), 422, "mother-dead", "/mother/number");
  }

  @Test
  void theResidenceIsRequiredWhereTheRegisterCannotTellIt() {
    refused(
        Report.byUnnumbered("Ana", "1990-02-03").without("residence").send(),
        422,
        "residence-required",
        "/residence");
    refused(Report.by(World.somebody("K")).send(), 422, "residence-required", "/residence");
  }

  @Test
  void anAddressThatIsNotInTheRegisterIsRefused() {
    Map<String, Object> nowhere = Map.of("municipality", "0101", "road", "0001", "house", "1");
    refused(
        Report.byUnnumbered("Ana", "1990-02-03").with("residence", nowhere).send(),
        422,
        "address-unknown",
        "/residence");
  }

  @Test
  void anAuthorityThatIsNotInTheListIsRefused() {
    refused(
        Report.by(World.womanWithHome())
            .with("place", Map.of("authority", "9999", "text", "Sogn"))
            .send(),
        422,
        "authority-unknown",
        "/place/authority");
  }

  @Test
  void aMotherIsGivenByNumberOrByNameNotBoth() {
    Somebody mother = World.womanWithHome();
    Map<String, Object> both = new HashMap<>(Map.of("number", mother.number()));
    both.put("name", "Ana");
    refused(Report.by(mother).with("mother", both).send(), 400, "invalid-input", "/mother");
    refused(
        Report.by(mother)
            .with("mother", Map.of("name", "Ana"))
            .with("residence", World.KNOWN_ADDRESS)
            .send(),
        400,
        "invalid-input",
        "/mother");
    refused(
        Report.byUnnumbered("Ana", "2999-01-01").send(), 400, "invalid-input", "/mother/birthDate");
  }

  @Test
  void everyMissingFieldIsNamed() {
    Response answer =
        Api.once(Tokens.hospital()).body("{\"mother\":{},\"place\":{}}").post("/v1/births");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("errors.pointer"))
        .contains("/time", "/sex", "/sequence", "/place/text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"time":                        | broken-json   |
          {"sequence":"1"}                | wrong-type    | /sequence
          {"sex":"X"}                     | wrong-type    | /sex
          {"sex":1}                       | wrong-type    | /sex
          {"mother":{"number":107614285}} | wrong-type    | /mother/number
          {"mother":{"birthDate":"1990-02-30"}} | wrong-type | /mother/birthDate
          {"colour":"red"}                | unknown-field | /colour
          """)
  void whatCannotBeReadIsNamed(String body, String code, String pointer) {
    Response answer = Api.once(Tokens.hospital()).body(body).post("/v1/births");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/malformed-request");
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer == null ? "" : pointer);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    String long_ = "{\"place\":{\"text\":\"" + "x".repeat(1_100_000) + "\"}}";
    assertThat(Api.once(Tokens.hospital()).body(long_).post("/v1/births").statusCode())
        .isEqualTo(413);
  }

  @Test
  void onlyAHospitalReports() {
    Report report = Report.by(World.womanWithHome());
    String key = UUID.randomUUID().toString();
    refused(report.send(key, Tokens.bank()), 403, "wrong-organisation", null);
    refused(report.send(key, Tokens.parish()), 403, "wrong-organisation", null);
    refused(report.send(key, Tokens.operator()), 403, "not-allowed", null);
    refused(report.send(key, Tokens.caseworker("0101")), 403, "not-allowed", null);
    refused(report.send(key, Tokens.citizen(UUID.randomUUID())), 403, "not-allowed", null);
  }

  @Test
  void aReportNeedsAKey() {
    Response answer =
        Api.as(Tokens.hospital())
            .body(
                Map.of(
                    "time",
                    "2025-01-01T10:00",
                    "sex",
                    "K",
                    "sequence",
                    1,
                    "place",
                    Map.of("text", "Here"),
                    "mother",
                    Map.of("number", "0107614288")))
            .post("/v1/births");
    refused(answer, 400, "idempotency-key-missing", null);
  }

  private static void refused(
      Response answer,
      int status,
      String problem,
      @org.jspecify.annotations.Nullable String pointer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
    if (pointer != null) {
      assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
    }
  }
}
