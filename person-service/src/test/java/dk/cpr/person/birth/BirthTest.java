package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class BirthTest {

  @Test
  void aReportedChildHasItsNumberParentsCustodyAndHome() {
    Somebody mother = World.womanWithHome();
    Somebody father = World.somebody("M");
    World.facts(mother, World.fact("citizenship", "199001011200", Map.of("country", "5100")));
    World.marry(mother, father);
    Response birth = Report.by(mother).father(father).with("parenthood", "MARRIAGE").send();
    assertThat(birth.statusCode()).as(birth.asString()).isEqualTo(201);
    assertThat(birth.header("Location")).endsWith("/v1/births/" + birth.path("birthId"));
    String child = birth.path("personId");
    assertThat(Child.numbers(child)).containsExactly(birth.<String>path("number"));
    assertThat(birth.<String>path("number")).matches("\\d{9}[02468]");
    assertThat(Child.values(child, "birth"))
        .singleElement()
        .satisfies(v -> assertThat(v).containsEntry("sex", "K").containsEntry("time", "10:15"));
    assertThat(Child.values(child, "birthRegistration"))
        .containsExactly(Map.of("text", "Rigshospitalet"));
    assertThat(Child.values(child, "parent"))
        .containsExactlyInAnyOrder(
            Map.of("person", mother.id(), "role", "mother"),
            Map.of("person", father.id(), "role", "father"));
    assertThat(Child.values(child, "civilStatus")).containsExactly(Map.of("code", "U"));
    assertThat(Child.values(child, "citizenship")).containsExactly(Map.of("country", "5100"));
    assertThat(Child.custody(child)).containsExactly("0003", "0004");
    assertThat(Child.values(child, "event")).containsExactly(Map.of("code", "A51"));
    assertThat(Child.values(mother.id(), "child")).containsExactly(Map.of("person", child));
    assertThat(Child.values(mother.id(), "event"))
        .containsExactly(Map.of("code", "A51", "mark", "MO"));
    assertThat(Child.values(father.id(), "event"))
        .containsExactly(Map.of("code", "A51", "mark", "FA"));
    assertThat(Child.municipality(child)).isEqualTo("0101");
  }

  @Test
  void aChildThatWasGivenItsNumberOfflineKeepsIt() {
    LocalDate day = LocalDate.now(SourceTime.ZONE).minusDays(1);
    String number = reserved(day);
    Response birth = Report.by(World.womanWithHome()).with("reservedNumber", number).send();
    assertThat(birth.statusCode()).as(birth.asString()).isEqualTo(201);
    assertThat(birth.<String>path("number")).isEqualTo(number);
    assertThat(Child.numbers(birth.path("personId"))).containsExactly(number);
    Response again = Report.by(World.womanWithHome()).with("reservedNumber", number).send();
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/not-in-block");
    Response boy =
        Report.by(World.womanWithHome()).with("sex", "M").with("reservedNumber", number).send();
    assertThat(boy.statusCode()).isEqualTo(400);
    assertThat(boy.<String>path("errors[0].pointer")).isEqualTo("/reservedNumber");
  }

  private static String reserved(LocalDate day) {
    return Api.once(Tokens.hospital())
        .body(
            Map.of(
                "birthDate",
                day.toString(),
                "sex",
                "K",
                "size",
                1,
                "organisation",
                "10000001",
                "unit",
                "ward",
                "validTo",
                Instant.now().plusSeconds(86_400).toString()))
        .post(Peers.url("number-service") + "/v1/blocks")
        .path("unused[0]");
  }

  @Test
  void theBirthIsReadAgainByTheHospitalOnly() {
    Response birth = Report.by(World.womanWithHome()).send();
    String path = "/v1/births/" + birth.path("birthId");
    Response read = Api.as(Tokens.hospital()).get(path);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.<String>path("status")).isEqualTo("done");
    assertThat(read.<String>path("number")).isEqualTo(birth.path("number"));
    String other = Tokens.system("hospital-2", "10000099", "hospital").token();
    assertThat(Api.as(other).get(path).statusCode()).isEqualTo(404);
    assertThat(Api.as(Tokens.bank()).get(path).statusCode()).isEqualTo(403);
    assertThat(Api.as(Tokens.hospital()).get("/v1/births/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyAnswerWithTheNumberHasAReceipt() {
    Response birth = Report.by(World.womanWithHome()).send();
    Api.as(Tokens.hospital()).get("/v1/births/" + birth.path("birthId"));
    Response receipts =
        Api.as(Tokens.auditor())
            .get(
                Peers.url("disclosure-service")
                    + "/v1/receipts?personId="
                    + birth.path("personId"));
    assertThat(receipts.<List<Map<String, Object>>>path("receipts"))
        .as(receipts.asString())
        .hasSize(2)
        .allSatisfy(
            receipt ->
                assertThat(receipt)
                    .containsEntry("organisation", "10000001")
                    .containsEntry("purpose", "birth-report")
                    .containsEntry("case", birth.<String>path("birthId"))
                    .containsEntry("fields", List.of("number.current")));
  }

  @Test
  void aChildWithoutADanishParentHasNoCitizenshipYet() {
    Somebody mother = World.womanWithHome();
    World.facts(mother, World.fact("citizenship", "199001011200", Map.of("country", "5110")));
    String child = Report.by(mother).send().path("personId");
    assertThat(Child.values(child, "citizenship")).isEmpty();
    assertThat(Child.custody(child)).containsExactly("0003");
  }

  @Test
  void theChildOfAProtectedMotherIsProtectedFromItsBirth() {
    Somebody mother = World.womanWithHome();
    Response protection =
        Api.once(Tokens.office())
            .body(Map.of("personId", mother.id(), "type", "0001"))
            .post(Peers.url("protection-service") + "/v1/protections");
    assertThat(protection.statusCode()).as(protection.asString()).isIn(201, 202);
    String child = Report.by(mother).send().path("personId");
    Response changes =
        Api.as(Tokens.service("disclosure-service"))
            .get(Peers.url("protection-service") + "/v1/changes?limit=5000");
    assertThat(changes.<List<String>>path("changes.personId")).contains(child);
  }

  @Test
  void twinsHaveANumberEach() {
    Somebody mother = World.womanWithHome();
    Response first = Report.by(mother).send();
    Response second = Report.by(mother).with("sequence", 2).with("sex", "M").send();
    assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
    assertThat(second.<String>path("number"))
        .isNotEqualTo(first.path("number"))
        .matches("\\d{9}[13579]");
    assertThat(Child.values(mother.id(), "child"))
        .containsExactlyInAnyOrder(
            Map.of("person", first.path("personId")), Map.of("person", second.path("personId")));
    assertThat(Child.values(mother.id(), "event")).hasSize(2);
  }

  @Test
  void aMotherWithoutNumberIsGivenByNameAndTheChildLivesWhereSheDoes() {
    String name = "Ana " + UUID.randomUUID();
    Response birth = Report.byUnnumbered(name, "1990-02-03").send();
    assertThat(birth.statusCode()).as(birth.asString()).isEqualTo(201);
    String child = birth.path("personId");
    assertThat(Child.values(child, "parent"))
        .containsExactly(Map.of("name", name, "birthDate", "1990-02-03", "role", "mother"));
    assertThat(Child.municipality(child)).isEqualTo("0101");
    Response again =
        Report.byUnnumbered(name.toUpperCase(java.util.Locale.ROOT), "1990-02-03").send();
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test
  void anAuthorityOfTheListIsKept() {
    World.authority("9123", "25");
    String child =
        Report.by(World.womanWithHome())
            .with("place", Map.of("authority", "9123", "text", "Sogn"))
            .send()
            .path("personId");
    assertThat(Child.values(child, "birthRegistration"))
        .containsExactly(Map.of("authority", "9123", "text", "Sogn"));
  }

  @Test
  void anOldNumberAndADuplicateLeadToTheMother() {
    Somebody mother = World.womanWithHome();
    Somebody old =
        World.identity(World.freshNumber("K"), "changed", Map.of("successor", mother.number()));
    assertThat(old.id()).isEqualTo(mother.id());
    assertThat(Report.by(old).send().statusCode()).isEqualTo(201);
    Somebody survivor = World.womanWithHome();
    Somebody twice =
        World.identity(World.freshNumber("K"), "duplicate", Map.of("successor", survivor.number()));
    String child = Report.by(twice).send().path("personId");
    assertThat(Child.values(survivor.id(), "child")).containsExactly(Map.of("person", child));
  }
}
