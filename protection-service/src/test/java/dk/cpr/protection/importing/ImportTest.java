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
    return Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110901", "productionDate", "2001-11-20"),
                "persons",
                List.of(
                    Map.of("personId", person, "reference", "line 2", "facts", List.of(facts)))))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }
}
