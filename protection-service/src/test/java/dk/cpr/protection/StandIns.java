package dk.cpr.protection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of number-, person-, address- and disclosure-service, as far as this service asks
 * them. Everybody is alone, without facts and without a home, until a test says otherwise by {@link
 * Others}; argument {@code but} names a service that runs itself.
 */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
  static final String URL = "cpr.test.stand-ins";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> humans = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> facts = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> homes = new ConcurrentHashMap<>();
  private final List<JsonNode> receipts = new CopyOnWriteArrayList<>();
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private String but = "";
  private @Nullable HttpServer server;

  @Override
  public void init(Map<String, String> args) {
    but = args.getOrDefault("but", "");
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      made.createContext("/", this::serve);
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.start();
      server = made;
      String url = "http://localhost:" + made.getAddress().getPort();
      System.setProperty(URL, url);
      for (String name : List.of("number", "person", "address", "disclosure")) {
        if (!but.equals(name + "-service")) {
          config.put("quarkus.rest-client." + name + "-service.url", url + "/" + name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return config;
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] sent = exchange.getRequestBody().readAllBytes();
      JsonNode body = sent.length == 0 ? JSON.nullNode() : JSON.readTree(sent);
      if (down.contains(path.split("/", -1)[1])) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] answer = JSON.writeValueAsBytes(answer(path, body));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(path.contains("/v1/receipts") ? 201 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private JsonNode answer(String path, JsonNode body) {
    return switch (path) {
      case "/number/v1/identities" -> identities(body);
      case "/person/v1/persons/reads" -> read(body);
      case "/address/v1/residences/municipalities" -> municipalities(body);
      case "/address/v1/residences/same-home" -> sameHome(body);
      case "/disclosure/v1/receipts" -> {
        receipts.add(body);
        yield body;
      }
      case "/disclosure/v1/receipts/batches" -> {
        body.get("receipts").forEach(receipts::add);
        yield body;
      }
      default -> told(path, body);
    };
  }

  /** What a test says, and asks. */
  private JsonNode told(String path, JsonNode body) {
    switch (path) {
      case "/test/human" -> body.get("all").forEach(id -> humans.put(id.asText(), body));
      case "/test/facts" -> facts.put(body.get("personId").asText(), body.get("facts"));
      case "/test/home" -> homes.put(body.get("personId").asText(), body);
      case "/test/down" -> down.add(body.get("service").asText());
      case "/test/up" -> down.clear();
      case "/test/receipts" -> {
        ArrayNode found = JSON.createArrayNode();
        receipts.stream()
            .filter(receipt -> receipt.path("personId").equals(body.path("personId")))
            .forEach(found::add);
        return found;
      }
      default -> throw new IllegalStateException(path);
    }
    return JSON.createObjectNode();
  }

  private JsonNode identities(JsonNode body) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode persons = answer.putArray("persons");
    for (String id : texts(body.get("personIds"))) {
      JsonNode human = humans.get(id);
      ObjectNode one = persons.addObject().put("personId", id);
      one.put("current", human == null ? id : human.get("current").asText());
      if (human == null) {
        one.putArray("all").add(id);
      } else {
        one.set("all", human.get("all"));
      }
    }
    return answer;
  }

  private JsonNode read(JsonNode body) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("personId", body.get("personId"));
    JsonNode known = facts.get(body.get("personId").asText());
    answer.set("facts", known == null ? JSON.createArrayNode() : known);
    return answer;
  }

  private JsonNode municipalities(JsonNode body) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode residents = answer.putArray("residents");
    for (String id : texts(body.get("personIds"))) {
      JsonNode home = homes.get(id);
      if (home != null) {
        residents
            .addObject()
            .put("personId", id)
            .put("municipality", home.get("municipality").asText());
      }
    }
    return answer;
  }

  private JsonNode sameHome(JsonNode body) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode there = answer.putArray("personIds");
    List<JsonNode> mine = new ArrayList<>();
    texts(body.get("personIds"))
        .forEach(id -> mine.add(homes.getOrDefault(id, JSON.createObjectNode()).path("address")));
    texts(body.get("others")).stream()
        .filter(id -> homes.containsKey(id) && mine.contains(homes.get(id).get("address")))
        .forEach(there::add);
    return answer;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
