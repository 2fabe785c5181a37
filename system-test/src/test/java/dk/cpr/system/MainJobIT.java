package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main job: a birth is reported, the child is looked up, a protection withholds it, receipts
 * tell of it all.
 */
class MainJobIT {
  private static final List<String> WHEREABOUTS =
      List.of("name.given", "residence.municipality", "residence.road", "residence.house");

  @BeforeAll
  static void rights() throws IOException {
    DemoRights.register();
  }

  @Test
  void aChildIsBornLookedUpProtectedAndWithheldOnTheVeryNextLookUp() throws Exception {
    Reply birth = bornTo(mother(11));
    assertThat(birth.status()).as(birth.body().toString()).isEqualTo(201);
    String child = birth.text("/personId");

    Reply before = lookup("bank", DemoRights.BANK, child, Map.of());
    assertThat(before.status()).as(before.body().toString()).isEqualTo(200);
    assertThat(before.text("/facts/residence/municipality")).isNotEmpty();
    assertThat(before.body().at("/protection/nameAndAddress").asBoolean()).isFalse();

    String municipality = before.text("/facts/residence/municipality");
    Reply protection =
        Call.to("protection-service", "office")
            .post("/v1/protections", Map.of("personId", child, "type", "0001"));
    assertThat(protection.status()).as(protection.body().toString()).isEqualTo(201);

    Reply after = lookup("bank", DemoRights.BANK, child, Map.of());
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body().at("/facts/residence").isMissingNode()).isTrue();
    assertThat(after.body().at("/protection/nameAndAddress").asBoolean()).isTrue();
    assertThat(after.body().get("withheld").toString())
        .contains("residence.municipality", "name.given");
    assertThat(after.body().toString()).doesNotContain(municipality + "\"");

    Reply tax = lookup("tax", DemoRights.TAX, child, Map.of());
    assertThat(tax.text("/facts/residence/municipality")).isEqualTo(municipality);
    assertThat(tax.body().at("/protection/nameAndAddress").asBoolean()).isTrue();

    for (String axis : List.of("validAt", "knownAt")) {
      Reply travelled =
          lookup("bank", DemoRights.BANK, child, Map.of(axis, "2026-01-01T00:00:00Z"));
      assertThat(travelled.status()).isEqualTo(403);
      assertThat(travelled.body().at("/facts").isMissingNode()).isTrue();
    }
  }

  @Test
  void aProtectedMothersChildIsProtectedFromItsFirstInstant() throws Exception {
    String mother = mother(12);
    String motherId = personOf(mother);
    Reply protection =
        Call.to("protection-service", "office")
            .post("/v1/protections", Map.of("personId", motherId, "type", "0001"));
    assertThat(protection.status()).as(protection.body().toString()).isIn(201, 409);
    Reply birth = bornTo(mother);
    assertThat(birth.status()).as(birth.body().toString()).isEqualTo(201);

    Reply seen = lookup("bank", DemoRights.BANK, birth.text("/personId"), Map.of());
    assertThat(seen.body().at("/protection/nameAndAddress").asBoolean()).isTrue();
    assertThat(seen.body().at("/facts/residence").isMissingNode()).isTrue();
    assertThat(seen.body().get("withheld").toString()).contains("residence.road");
  }

  @Test
  void theCitizenSeesOwnDataAndOwnReceiptsAndNobodyElses() throws Exception {
    String child = bornTo(mother(13)).text("/personId");
    TestRegister.get().bind("citizen-3", UUID.fromString(child));
    Reply looked = lookup("tax", DemoRights.TAX, child, Map.of());

    Reply me = Call.to("disclosure-service", "citizen-3").get("/v1/me");
    assertThat(me.status()).as(me.body().toString()).isEqualTo(200);
    assertThat(me.text("/personId")).isEqualTo(child);
    Reply receipts = Call.to("disclosure-service", "citizen-3").get("/v1/receipts");
    assertThat(receipts.body().toString()).contains(looked.text("/receipt"));

    Reply other =
        Call.to("disclosure-service", "citizen-3")
            .post(
                "/v1/lookups",
                Map.of(
                    "personId", personOf(mother(14)), "fields", WHEREABOUTS, "purpose", "insight"));
    assertThat(other.status()).isIn(403, 404);
    assertThat(other.body().at("/facts").isMissingNode()).isTrue();
  }

  /** Whoever asks for differences, and goes on from the end that was told, misses no change. */
  @Test
  void aPollerOfDifferencesMissesNothing() throws Exception {
    String mother = personOf(mother(16));
    String from = Instant.now().minusMillis(1).toString();
    String text = "Poller" + System.nanoTime() % 1000;
    Reply occupation =
        Call.to("person-service", "office")
            .post(
                "/v1/occupations",
                Map.of(
                    "basis", Map.of("effectFrom", "2026-01-02"),
                    "person", Map.of("personId", mother),
                    "text", text));
    assertThat(occupation.status()).as(occupation.body().toString()).isEqualTo(201);
    int seen = 0;
    Instant end = Instant.now().plusSeconds(12);
    while (Instant.now().isBefore(end)) {
      Reply told = differences(mother, from);
      assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
      seen += told.body().toString().contains(text) ? 1 : 0;
      from = told.text("/knownTo");
    }
    assertThat(seen).as("told in one interval, and in one only").isEqualTo(1);
  }

  private static Reply differences(String person, String from) throws Exception {
    return Call.to("disclosure-service", "tax")
        .post(
            "/v1/differences",
            Map.of(
                "personId",
                person,
                "fields",
                List.of("occupation.text"),
                "purpose",
                DemoRights.TAX,
                "case",
                "poll",
                "knownFrom",
                from));
  }

  @Test
  void aFieldOutsideTheRightIsNamedInA403() throws Exception {
    String child = bornTo(mother(15)).text("/personId");
    Reply reply =
        Call.to("disclosure-service", "bank")
            .post(
                "/v1/lookups",
                Map.of(
                    "personId",
                    child,
                    "fields",
                    List.of("name.given", "parent.person"),
                    "purpose",
                    DemoRights.BANK,
                    "case",
                    "loan"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.problem()).isEqualTo("field-not-permitted");
    assertThat(reply.body().get("errors").toString()).contains("/fields/1");
  }

  @Test
  void aCaseWorkerProtectsOnlyPeopleOfTheOwnMunicipality() throws Exception {
    String child = bornTo(mother(16)).text("/personId");
    String home =
        lookup("tax", DemoRights.TAX, child, Map.of()).text("/facts/residence/municipality");
    String foreign = home.equals("0101") ? "caseworker-0751" : "caseworker-0101";
    Reply refused =
        Call.to("protection-service", foreign)
            .post("/v1/protections", Map.of("personId", child, "type", "0001"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("wrong-organisation");
  }

  @Test
  void twinsAreTwoChildrenAndTheSameSequenceUnderANewKeyIsRefused() throws Exception {
    String mother = mother(17);
    Map<String, Object> first = birth(mother);
    Map<String, Object> second = new HashMap<>(first);
    second.put("sequence", 2);
    Call hospital = Call.to("person-service", "hospital");
    String key = UUID.randomUUID().toString();
    Reply one = hospital.post("/v1/births", key, first);
    Reply two = hospital.post("/v1/births", second);
    assertThat(List.of(one.status(), two.status())).containsExactly(201, 201);
    assertThat(one.text("/number")).isNotEqualTo(two.text("/number"));
    assertThat(hospital.post("/v1/births", key, first).text("/number"))
        .isEqualTo(one.text("/number"));
    assertThat(hospital.post("/v1/births", first).status()).isEqualTo(409);
    assertThat(hospital.post("/v1/births", key, second).problem())
        .isEqualTo("idempotency-key-reused");
  }

  private static Reply bornTo(String mother) throws IOException {
    return Call.to("person-service", "hospital").post("/v1/births", birth(mother));
  }

  private static Map<String, Object> birth(String mother) {
    Map<String, Object> birth = new HashMap<>();
    birth.put("time", "2026-03-04T05:06");
    birth.put("sex", "K");
    birth.put("sequence", 1);
    birth.put("place", Map.of("text", "Aarhus"));
    birth.put("mother", Map.of("number", mother));
    return birth;
  }

  private static String mother(int which) throws Exception {
    List<String> mothers = new ArrayList<>(People.residentMothers());
    return mothers.get(mothers.size() - which);
  }

  private static String personOf(String number) throws Exception {
    return Database.of("number-service")
        .string("select person_id::text from number where number = ?", number);
  }

  private static Reply lookup(String who, String purpose, String person, Map<String, ?> more)
      throws IOException {
    Map<String, Object> body = new HashMap<>(more);
    body.put("personId", person);
    body.put("fields", WHEREABOUTS);
    body.put("purpose", purpose);
    body.put("case", "system test");
    return ReadModel.untilFollowed(
        () -> Call.to("disclosure-service", who).post("/v1/lookups", body));
  }
}
