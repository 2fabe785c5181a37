package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.identity.AssuranceLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The doors, with tokens that Keycloak's own server made. */
class DoorsIT {
  @Test
  void aCaseWorkerWithAPasswordAloneIsAskedForTheSecondFactor() throws Exception {
    String low = TestRegister.get().token("caseworker-0101", AssuranceLevel.LOW);
    URI door = TestRegister.get().url("disclosure-service").resolve("/v1/my-rights");
    Reply reply =
        Call.send(HttpRequest.newBuilder(door).header("Authorization", "Bearer " + low).GET());
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.challenge())
        .contains("insufficient_user_authentication", AssuranceLevel.SUBSTANTIAL.acr());
  }

  @Test
  void theSameCaseWorkerWithTheCodePasses() throws Exception {
    Reply reply = Call.to("disclosure-service", "caseworker-0101").get("/v1/my-rights");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void noBankOrParishReportsABirth() throws Exception {
    for (String who : new String[] {"bank", "parish", "tax", "municipality-system"}) {
      Reply reply =
          Call.to("person-service", who)
              .post(
                  "/v1/births",
                  Map.of(
                      "time",
                      "2026-03-04T05:06",
                      "sex",
                      "K",
                      "sequence",
                      1,
                      "place",
                      Map.of("text", "x"),
                      "mother",
                      Map.of("number", "0101010101")));
      assertThat(reply.status()).as(who).isEqualTo(403);
      assertThat(reply.problem()).as(who).isEqualTo("wrong-organisation");
    }
  }

  @Test
  void theServicesOwnDoorsAreClosedToEveryoneElse() throws Exception {
    for (String who :
        new String[] {"hospital", "tax", "register-operator", "office", "citizen-1"}) {
      assertThat(Call.to("number-service", who).get("/v1/changes").status()).as(who).isEqualTo(403);
      assertThat(Call.to("person-service", who).get("/v1/changes").status()).as(who).isEqualTo(403);
    }
  }

  @Test
  void passwordGrantsAreOff() throws Exception {
    URI token =
        TestRegister.get().url("keycloak").resolve("/realms/cpr/protocol/openid-connect/token");
    Reply reply =
        Call.send(
            HttpRequest.newBuilder(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=portal&username=office&password=x")));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/error")).isEqualTo("unauthorized_client");
  }
}
