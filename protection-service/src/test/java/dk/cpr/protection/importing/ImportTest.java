package dk.cpr.protection.importing;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class ImportTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void importedProtectionsHoldUntilTheyLapse() {
    imports(
            fact("0001", "199501011200", "199601010000"),
            fact("0002", "199501011200", "2999-01-01"),
            fact("0003", "199501011200", null),
            fact("0004", "199501011200", null))
        .body("persons[0].opened", equalTo(4));
    assertThat(active(person)).containsExactly("0002", "0003", "0004");
  }

  @Test
  void anImportedNameAndAddressProtectionBringsLocalDirectoryProtectionAlong() {
    imports(fact("0001", "199501011200", "2999-01-01"));
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void anImportedProtectionIsNamedByTheOneWhoWantsItAgainAndCanBeLifted() {
    imports(fact("0001", "199501011200", null));
    String detail =
        protect(Tokens.citizen(person), wish(person, "0001"))
            .statusCode(409)
            .extract()
            .path("detail");
    String id = detail.replaceAll(".*([0-9a-f-]{36}).*", "$1");
    see(id).body("active", equalTo(true)).body("state", oneOf("pending", "confirmed"));
    change(id, "lifting", Map.of()).statusCode(201).body("state", equalTo("confirmed"));
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aLapsedImportedProtectionDoesNotStandInTheWayOfANewOne() {
    imports(fact("0001", "199501011200", "199601010000"));
    protect(Tokens.citizen(person), wish(person, "0001")).statusCode(201);
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void aCreditWarningIsKeptAsSixteenCharacters() {
    Map<String, Object> warning =
        Map.of("kind", "creditWarning", "value", Map.of("content", "  20010101  X   "));
    imports(warning, Map.of("kind", "creditWarning", "value", Map.of("content", "short")))
        .body("persons[0].opened", equalTo(1))
        .body("persons[0].setAside[0].fact", equalTo(1));
    assertThat(active(person)).isEmpty();
  }

  @Test
  void anUnknownTypeOfAnImportIsSetAside() {
    imports(fact("0009", "199501011200", null))
        .body("persons[0].opened", equalTo(0))
        .body("persons[0].setAside[0].reason", equalTo("unknown-code:type"));
  }

  @Test
  void aProtectionInDoubtIsUnverifiedAndEndsWithTheMendedDelivery() {
    Map<String, Object> doubt = new HashMap<>(fact("0001", "2001-11-20", null));
    doubt.put("effectFromUncertain", true);
    send("ADDITIONS", doubt).body("persons[0].unverified", equalTo(1));
    assertThat(active(person)).containsExactly("0001", "0002");
    send("WHOLE", fact("0003", "199501011200", null)).body("persons[0].closed", equalTo(1));
    assertThat(active(person)).containsExactly("0003");
  }

  @Test
  void aProtectionThatComesAgainWithItsStartAndAnotherTypeStays() {
    send("WHOLE", fact("0001", "199501011200", null));
    send("2001-12-20", "WHOLE", fact("0003", "199501011200", null));
    assertThat(active(person)).contains("0001", "0003");
    send("2002-01-20", "WHOLE", fact("0003", "199501011200", null));
    assertThat(active(person)).doesNotContain("0001");
  }

  @Test
  void aMovedDeletionDateChangesNothing() {
    Map<String, Object> dated = new HashMap<>(fact("0001", "199501011200", null));
    dated.put("value", Map.of("type", "0001", "deletionDate", "1996-01-01"));
    send("WHOLE", dated).body("persons[0].opened", equalTo(1));
    send("2001-12-20", "WHOLE", fact("0001", "199501011200", null))
        .body("persons[0].opened", equalTo(0))
        .body("persons[0].closed", equalTo(0));
    assertThat(active(person)).contains("0001");
  }

  @Test
  void aShorterProtectionThatIsKnownDoesNotShortenOneThatIsImported() {
    protect(Tokens.citizen(person), wish(person, "0001")).statusCode(201);
    send("WHOLE", fact("0001", "199501011200", null)).body("persons[0].opened", equalTo(2));
  }

  private static Map<String, Object> fact(
      String type, String from, @org.jspecify.annotations.Nullable String to) {
    Map<String, Object> fact =
        new HashMap<>(
            Map.of(
                "kind",
                "protection",
                "slot",
                type,
                "value",
                Map.of("type", type),
                "effectFrom",
                from));
    if (to != null) {
      fact.put("effectTo", to);
    }
    return fact;
  }

  private ValidatableResponse imports(Object... facts) {
    return send("WHOLE", facts);
  }

  private ValidatableResponse send(String extent, Object... facts) {
    return send("2001-11-20", extent, List.of(facts));
  }

  private ValidatableResponse send(String date, String extent, Map<String, Object> fact) {
    return send(date, extent, List.of(fact));
  }

  private ValidatableResponse send(String date, String extent, List<?> facts) {
    return Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110901", "productionDate", date),
                "persons",
                List.of(
                    Map.of(
                        "personId", person,
                        "reference", "line 2",
                        "extent", extent,
                        "facts", facts))))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }
}
