package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class DoorTest {
  private final String service = Tokens.service("person-service");

  @Test
  void noTokenIsA401WithAChallenge() {
    Api.anonymous()
        .body("{}")
        .post("/v1/samples")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/problems/not-authenticated"));
  }

  @Test
  void aPasswordAloneIsAnsweredWithAStepUpChallenge() {
    Api.once(Tokens.caseworkerOf("0101").claim("acr", Tokens.LOW).token())
        .body(Map.of("name", "a", "count", 1))
        .post("/v1/samples")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
        .header("WWW-Authenticate", containsString(Tokens.SUBSTANTIAL))
        .body("type", equalTo("/problems/step-up-required"));
  }

  @Test
  void aPersonsTokenWithoutALevelIsNotTakenForAMachine() {
    Api.once(Tokens.caseworkerOf("0101").without("acr").token())
        .body(Map.of("name", "a", "count", 1))
        .post("/v1/samples")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/step-up-required"));
  }

  @Test
  void aWrongRoleIsA403() {
    Api.once(Tokens.bank())
        .body(Map.of("name", "a", "count", 1))
        .post("/v1/samples")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-allowed"));
  }

  @Test
  void brokenJsonWrongTypesMissingAndUnknownFieldsAreNamed() {
    bad("{\"name\":").body("errors[0].code", equalTo("broken-json"));
    bad("{\"name\":\"a\",\"count\":\"many\"}")
        .body("errors[0].pointer", equalTo("/count"))
        .body("errors[0].code", equalTo("wrong-type"));
    bad("{\"name\":\"a\",\"count\":1,\"extra\":1}")
        .body("errors[0].pointer", equalTo("/extra"))
        .body("errors[0].code", equalTo("unknown-field"));
    bad("{\"count\":10}").body("errors.pointer", org.hamcrest.Matchers.hasItems("/name", "/count"));
    bad("{\"name\":\"a\",\"name\":\"b\",\"count\":1}")
        .body("errors[0].code", equalTo("broken-json"));
    bad("{\"name\":\"a\",\"count\":1} {}").body("type", equalTo("/problems/malformed-request"));
    bad("{\"a/b~c\":1}").body("errors[0].pointer", equalTo("/a~1b~0c"));
    bad("").body("type", startsWith("/problems/"));
    bad("[]").body("type", equalTo("/problems/malformed-request"));
  }

  @Test
  void aNumberSentAsTheNameOfAFieldIsNotGivenBack() {
    bad("{\"0107614288\":1}").body("errors[0].pointer", equalTo("/**********"));
    bad("{\"x010761-4288x\":1}").body("errors[0].pointer", equalTo("/x**********x"));
    bad("{\"\\ud800\":1}").body("errors[0].code", equalTo("broken-json"));
  }

  @Test
  void aParameterOfTheQueryIsNamed() {
    for (String query : List.of("limit=many", "limit=0", "wait=99999999999", "wait=31")) {
      Api.as(Tokens.service("disclosure-service"))
          .get("/v1/changes?" + query)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-input"))
          .body("errors.pointer", equalTo(List.of("/" + query.split("=", 2)[0])));
    }
    Api.as(service).get("/v1/samples/none/facts").then().statusCode(404);
  }

  @Test
  void aNulInPathOrQueryIsAProblem() throws Exception {
    for (String target : List.of("/v1/samples/%00/facts", "/v1/changes?after=a%00b", "/v1/%00")) {
      String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      try (Socket socket = new Socket("localhost", RestAssured.port)) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[4096];
        int read = socket.getInputStream().read(answer);
        assertThat(new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 400")
            .contains("/problems/malformed-request");
      }
    }
  }

  @Test
  void aValueThatAPeerSendsAndTheDatabaseCannotHoldIsAFaultOfOurs() {
    Api.as(service)
        .body(Map.of("subject", UUID.randomUUID(), "names", List.of("a\u0000b"), "millis", 0))
        .post("/v1/samples/held")
        .then()
        .statusCode(500)
        .body("type", equalTo("/problems/internal-error"));
  }

  @Test
  void brokenEncodingIsRefused() {
    Api.once(service)
        .contentType("application/json")
        .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xe6, '"', '}'})
        .post("/v1/samples")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-request"));
  }

  @Test
  void aBodyOverTheLimitIsA413() {
    Api.once(service)
        .body("{\"name\":\"" + "a".repeat(1_200_000) + "\"}")
        .post("/v1/samples")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/body-too-large"));
  }

  @Test
  void aBodyOfUndeclaredLengthOverTheLimitIsAProblemToo() throws Exception {
    assertThat(chunked("a".repeat(1_200_000)).statusCode()).isEqualTo(413);
    assertThat(chunked("a".repeat(1_200_000)).body()).contains("/problems/body-too-large");
    assertThat(chunked("a".repeat(200_000)).statusCode()).isEqualTo(400);
    assertThat(chunked("a").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatWasAcceptedIsRefusedOnceItHasExpired() {
    Instant end = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
    String token =
        Tokens.system("hospital", "10000001", "hospital")
            .claim("exp", end.getEpochSecond())
            .token();
    assertThat(statusFor(token)).isEqualTo(403);
    while (Instant.now().isBefore(end)) {
      statusFor(token);
    }
    assertThat(statusFor(token)).isEqualTo(401);
  }

  @Test
  void aTokenLikeOneThatWasAcceptedIsVerifiedItself() {
    Tokens.Bend hospital = Tokens.system("hospital", "10000001", "hospital");
    String good = hospital.token();
    assertThat(statusFor(good)).isEqualTo(403);
    assertThat(statusFor(hospital.forged().token())).isEqualTo(401);
    assertThat(statusFor(good + "A")).isEqualTo(401);
    assertThat(statusFor(good)).isEqualTo(403);
  }

  /** 403 when a hospital's token is accepted, since the door is not its own. */
  private static int statusFor(String token) {
    return Api.once(token).body(Map.of("name", "a", "count", 1)).post("/v1/samples").statusCode();
  }

  @Test
  void aConnectionIsKeptFromOneRequestToTheNext() throws Exception {
    String request =
        "GET /v1/nothing HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + service
            + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[4096];
        int read = socket.getInputStream().read(answer);
        assertThat(new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 404");
      }
    }
  }

  /** Sends a name in a body whose length is not told beforehand. */
  private HttpResponse<String> chunked(String name) throws Exception {
    byte[] body = "{\"name\":\"%s\",\"count\":1}".formatted(name).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/samples"))
            .header("Authorization", "Bearer " + service)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void anotherMediaTypeAndAnUnknownPathAreProblemsToo() {
    Api.once(service)
        .contentType("text/plain")
        .body("x")
        .post("/v1/samples")
        .then()
        .statusCode(415);
    Api.as(service).get("/v1/nothing").then().statusCode(404);
    Api.as(service)
        .delete("/v1/samples")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
  }

  @Test
  void aRepeatedKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = create(key, 1).statusCode(200).extract().path("id");
    String again = create(key, 1).statusCode(200).extract().path("id");
    assertThat(again).isEqualTo(first);
    create(key, 2).statusCode(409).body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void aMissingKeyIsA400() {
    Api.as(service)
        .body(Map.of("name", "a", "count", 1))
        .post("/v1/samples")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  private io.restassured.response.ValidatableResponse create(String key, int count) {
    return Api.as(service)
        .header("Idempotency-Key", key)
        .body(Map.of("name", "a", "count", count))
        .post("/v1/samples")
        .then();
  }

  private io.restassured.response.ValidatableResponse bad(String body) {
    return Api.once(service)
        .body(body)
        .post("/v1/samples")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
