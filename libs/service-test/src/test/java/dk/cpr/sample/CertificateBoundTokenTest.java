package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A token bound to a certificate counts on connections that show it, remembered or not. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@TestProfile(CertificateBoundTokenTest.WithCertificates.class)
class CertificateBoundTokenTest {
  /** The service's port with TLS, which asks clients for a certificate. */
  public static final class WithCertificates implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = new HashMap<>();
      config.put("quarkus.http.tls-configuration-name", "door");
      config.put("quarkus.http.ssl.client-auth", "request");
      config.put("quarkus.http.test-ssl-port", "0");
      String key = "quarkus.tls.door.key-store.p12.";
      config.put(key + "path", TestCertificates.store("server").toString());
      config.put(key + "password", TestCertificates.PASSWORD);
      String trust = "quarkus.tls.door.trust-store.p12.";
      config.put(trust + "path", TestCertificates.trusted().toString());
      config.put(trust + "password", TestCertificates.PASSWORD);
      return config;
    }
  }

  @TestHTTPResource(value = "/v1/samples", tls = true)
  URI door;

  @Test
  void itIsAcceptedWithItsCertificateOnlyAlsoFromMemory() throws Exception {
    String token = boundTo("a");
    for (int i = 0; i < 2; i++) {
      assertThat(statusFor(token, "")).isEqualTo(401);
      assertThat(statusFor(token, "b")).isEqualTo(401);
      assertThat(statusFor(token, "a")).isEqualTo(403);
      assertThat(statusFor(token, "a")).isEqualTo(403);
      assertThat(Api.once(token).body("{}").post("/v1/samples").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void anOrdinaryTokenNeedsNoneAndMayComeWithAny() throws Exception {
    String token = Tokens.hospital();
    for (String client : new String[] {"", "a", "b"}) {
      assertThat(statusFor(token, client)).isEqualTo(403);
    }
  }

  private static String boundTo(String client) throws Exception {
    return Tokens.system("hospital", "10000001", "hospital")
        .claim("cnf", Map.of("x5t#S256", TestCertificates.thumbprint(client)))
        .token();
  }

  /** 403 when a hospital's token is accepted, since the door is not its own. */
  private int statusFor(String token, String client) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(door)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString("{\"name\":\"a\",\"count\":1}"))
            .build();
    try (HttpClient http =
        HttpClient.newBuilder().sslContext(TestCertificates.context(client)).build()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
