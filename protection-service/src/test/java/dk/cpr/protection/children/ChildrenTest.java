package dk.cpr.protection.children;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.end;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.cpr.protection.Others;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class ChildrenTest {
  private static final String HERE = "0101 0600 007";
  private final UUID parent = UUID.randomUUID();
  private final UUID child = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();

  @Test
  void ownChildrenAtHomeAreOfferedAndProtectedInTheSameAct() {
    family(10);
    for (String token :
        List.of(Tokens.citizen(parent), Tokens.office(), Tokens.caseworker("0101"))) {
      offered(token).statusCode(200).body("children", equalTo(List.of(child.toString())));
    }
    offered(Tokens.caseworker("0751")).statusCode(403);
    offered(Tokens.citizen(child)).statusCode(403);
    offered(Tokens.bank()).statusCode(403);
    String own =
        protect(Tokens.citizen(parent), wish(parent, "0001", "includeChildren", true))
            .statusCode(201)
            .body("children", hasSize(1))
            .body("children[0].personId", equalTo(child.toString()))
            .extract()
            .path("children[0].protection");
    see(own)
        .body("personId", equalTo(child.toString()))
        .body("approval", equalTo("REQUESTED"))
        .body("effectTo", equalTo(today().plusYears(1).toString()));
    assertThat(active(child)).containsExactly("0001", "0002");
    assertThat(active(elsewhere)).isEmpty();
    assertThat(Others.receipts(child)).isNotEmpty();
  }

  @Test
  void aChildFollowsTheRenewalAndNotTheLifting() {
    family(10);
    String id = protectedBy(parent, "0001", "until", days(20), "includeChildren", true);
    change(id, "renewal", Map.of("until", days(200))).statusCode(201);
    assertThat(end(child, "0001")).isEqualTo(days(200));
    change(id, "lifting", Map.of()).statusCode(201);
    assertThat(active(parent)).isEmpty();
    assertThat(active(child)).containsExactly("0001", "0002");
  }

  @Test
  void whatAChildHasKeepsTheLaterEnd() {
    family(10);
    protectedBy(child, "0001", "until", days(300));
    protectedBy(parent, "0001", "until", days(20), "includeChildren", true);
    assertThat(end(child, "0001")).isEqualTo(days(300));
  }

  @Test
  void aGrownUpChildIsNoChildAnyMore() {
    family(18);
    offered(Tokens.office()).body("children", hasSize(0));
    protect(Tokens.office(), wish(parent, "0001", "includeChildren", true))
        .statusCode(201)
        .body("children", hasSize(0));
    assertThat(active(child)).isEmpty();
    protect(Tokens.citizen(parent), wish(child, "0001")).statusCode(403);
  }

  @Test
  void aHolderOfCustodyActsForTheChildByTheSameDoors() {
    family(10);
    String mother = Tokens.citizen(parent);
    String id = protect(mother, wish(child, "0001")).statusCode(201).extract().path("id");
    String path = "/v1/protections/" + id;
    Api.as(mother).get(path).then().statusCode(200);
    Api.once(mother).body("{}").post(path + "/renewal").then().statusCode(201);
    Api.once(Tokens.citizen(elsewhere)).body("{}").post(path + "/lifting").then().statusCode(404);
    Api.once(mother).body("{}").post(path + "/lifting").then().statusCode(201);
    assertThat(active(child)).isEmpty();
    UUID grandmother = UUID.randomUUID();
    Others.facts(
        child,
        Others.birth(3),
        Others.fact("custody", "0005", Map.of("relation", "0005", "holder", grandmother)));
    protect(Tokens.citizen(grandmother), wish(child, "0003")).statusCode(201);
    protect(mother, wish(child, "0001")).statusCode(403);
  }

  @Test
  void custodyIsOfTheHumanBeing() {
    family(10);
    UUID now = UUID.randomUUID();
    Others.oneHuman(parent, now);
    protect(Tokens.citizen(now), wish(child, "0003")).statusCode(201);
  }

  @Test
  void withoutReceiptsOrPeersNothingIsOfferedOrDone() {
    family(10);
    for (String service : List.of("person", "address", "disclosure")) {
      Others.down(service);
      offered(Tokens.citizen(parent)).statusCode(503);
      protect(Tokens.citizen(parent), wish(parent, "0001", "includeChildren", true))
          .statusCode(503);
      Others.up();
    }
    assertThat(active(parent)).isEmpty();
    assertThat(active(child)).isEmpty();
  }

  private void family(int years) {
    Others.children(parent, years, child, elsewhere);
    Others.lives(parent, "0101", HERE);
    Others.lives(child, "0101", HERE);
    Others.lives(elsewhere, "0101", "0101 0600 009");
  }

  private ValidatableResponse offered(String token) {
    return Api.as(token)
        .body(Map.of("personId", parent))
        .post("/v1/protections/children-at-home")
        .then();
  }

  private static String days(int days) {
    return today().plusDays(days).toString();
  }
}
