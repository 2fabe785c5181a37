package dk.cpr.importer.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.http.Patience;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the client behaves towards a server that fails, refuses or goes away. */
class HttpDoorsTest {
  private static final Patience SHORT = new Patience(8, Duration.ofMillis(1), Duration.ofMillis(4));

  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final List<String> news = new ArrayList<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private Function<JsonNode, String> answer = body -> "{}";
  private HttpServer server;

  HttpDoorsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aServiceThatCannotAnswerNowIsAskedAgain() {
    statuses.addAll(List.of(503, 500, 401, 502, 503, 503, 200));
    assertThat(door().telling(news::add).post("/v1/x", Map.of()).isGood()).isTrue();
    assertThat(bodies).hasSize(7);
    assertThat(news).containsExactly("person-service answers 503; waiting for it.");
  }

  @Test
  void aServiceThatIsNotThereEndsTheWorkWhenPatienceEnds() {
    ServiceDoor door = door();
    server.stop(0);
    assertThatThrownBy(() -> door.post("/v1/x", Map.of()))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("person-service cannot be reached");
  }

  @Test
  void aServiceThatNeverCanEndsTheWorkAndSetsNothingAside() {
    answer = body -> "no time";
    assertThatThrownBy(() -> door().post("/v1/x", Map.of()))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("person-service answers 503");
  }

  @Test
  void aTokenThatIsMissingForAWhileIsWaitedForOnceThereWasOne() {
    List<Integer> asked = new ArrayList<>();
    ServiceDoor door =
        new ServiceDoor(
                "person-service",
                base(),
                () -> {
                  asked.add(1);
                  if (asked.size() == 2) {
                    throw new CannotRun("Keycloak does not answer.");
                  }
                  return "token";
                })
            .with(SHORT);
    assertThat(door.post("/v1/x", Map.of()).isGood()).isTrue();
    assertThat(door.post("/v1/x", Map.of()).isGood()).isTrue();
    assertThat(asked).hasSize(3);
    ServiceDoor never =
        new ServiceDoor(
            "person-service",
            base(),
            () -> {
              throw new CannotRun("There is no identity x.");
            });
    assertThatThrownBy(() -> never.post("/v1/x", Map.of())).hasMessage("There is no identity x.");
  }

  @Test
  void anIdentityThatIsNotLetInEndsTheWorkAtOnce() {
    statuses.add(403);
    assertThatThrownBy(() -> door().post("/v1/x", Map.of()))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("403");
    assertThat(bodies).hasSize(1);
  }

  @Test
  void aRefusedBatchIsHalvedUntilTheBadPersonStandsAlone() {
    answer =
        body -> {
          List<String> results = new ArrayList<>();
          for (JsonNode person : body.path("persons")) {
            if (person.path("reference").asText().equals("line 3")) {
              return "refused";
            }
            results.add("{\"opened\":1,\"setAside\":[]}");
          }
          return "{\"persons\":[" + String.join(",", results) + "]}";
        };
    List<PersonTaken> taken =
        doors()
            .facts(
                RegisterService.PERSON,
                new DeliverySource("P12170", "123456", LocalDate.of(2026, 1, 1)),
                List.of(person(1), person(2), person(3), person(4), person(5)));
    assertThat(taken).extracting(PersonTaken::opened).containsExactly(1, 1, 0, 1, 1);
    assertThat(taken.get(2).setAside())
        .containsExactly(new PersonTaken.SetAside(-1, "invalid-input"));
  }

  @Test
  void aBatchThatIsTooMuchForTheServiceIsHalvedToo() {
    answer = body -> body.size() > 2 ? "no time" : "{\"accepted\":%d}".formatted(body.size());
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(Json.MAPPER.createObjectNode().put("rowkey", i));
    }
    assertThat(doors().dar("Adresse", rows)).isEqualTo(new RowsTaken(6, 0, List.of()));
  }

  @Test
  void rowsSetAsideKeepTheirPlaceWhenABatchIsHalved() {
    answer =
        body ->
            body.size() > 2
                ? "refused"
                : "{\"accepted\":1,\"unchanged\":0,\"setAside\":[{\"index\":1,\"reason\":\"odd\"}]}";
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(Json.MAPPER.createObjectNode().put("rowkey", i));
    }
    assertThat(doors().dar("Adresse", rows))
        .isEqualTo(
            new RowsTaken(
                2, 0, List.of(new RowsTaken.SetAside(1, "odd"), new RowsTaken.SetAside(3, "odd"))));
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody());
    bodies.add(body);
    String text = answer.apply(body);
    int status = status(text);
    byte[] bytes =
        (text.equals("refused") ? "{\"type\":\"/problems/invalid-input\"}" : text)
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private int status(String text) {
    return switch (text) {
      case "refused" -> 400;
      case "no time" -> 503;
      default -> statuses.isEmpty() ? 200 : statuses.removeFirst();
    };
  }

  private static PersonFacts person(int line) {
    return new PersonFacts("p" + line, "line " + line, List.of(), null, "WHOLE");
  }

  private ServiceDoor door() {
    return new ServiceDoor("person-service", base(), () -> "token").with(SHORT);
  }

  private ImportDoors doors() {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, base());
    }
    return new HttpDoors(new Targets(bases, () -> "token"), news::add);
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }
}
