package dk.cpr.person.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before protection-service: passes on what comes, and remembers it in the log of calls. The
 * doors for merges, splits and requests are made of older ones where the service behind has none.
 */
public final class ProtectionDoors implements QuarkusTestResourceLifecycleManager {
  private static final String CALLS = "cpr.test.protection-calls";
  private static final int NOT_FOUND = 404;

  /** What a service says to a door that it has not. */
  private static final Set<Integer> NO_DOOR = Set.of(NOT_FOUND, 405);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private @Nullable HttpServer server;

  /** What was asked for somebody, as {@code path body}, in order. */
  public static List<String> calls(String personId) {
    synchronized (System.class) {
      return System.getProperty(CALLS, "").lines().filter(line -> line.contains(personId)).toList();
    }
  }

  /** After the service whose address it takes. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    HttpServer started;
    try {
      started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    started.createContext("/", ProtectionDoors::pass);
    started.start();
    server = started;
    return Map.of(
        "cpr.protection-service.url", "http://localhost:" + started.getAddress().getPort());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void pass(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (System.class) {
      System.setProperty(CALLS, System.getProperty(CALLS, "") + path + " " + body + "\n");
    }
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    Call call = new Call(exchange.getRequestMethod(), path, body, token, key == null ? "" : key);
    try {
      HttpResponse<String> answer = send(call);
      answer(
          exchange,
          NO_DOOR.contains(answer.statusCode())
              ? made(call)
              : new Answered(answer.statusCode(), answer.body()));
    } catch (IOException e) {
      answer(exchange, new Answered(503, ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Call(String method, String path, String body, String token, String key) {
    Call to(String other, String otherBody, String purpose) {
      return new Call("POST", other, otherBody, token, key + purpose);
    }

    Call as(String other) {
      return new Call(method, path, body, "Bearer " + other, key);
    }
  }

  private record Answered(int status, String body) {}

  private static HttpResponse<String> send(Call call) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Peers.url("protection-service") + call.path()))
            .header("Content-Type", "application/json")
            .header("Authorization", call.token())
            .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
    if (!call.key().isEmpty()) {
      request.header("Idempotency-Key", call.key());
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Answered made(Call call) throws IOException, InterruptedException {
    JsonNode body = JSON.readTree(call.body());
    return switch (call.path()) {
      case "/v1/protections/merges" -> {
        String duplicate = body.path("duplicate").asText();
        String survivor = body.path("survivor").asText();
        String from = body.path("effectFrom").asText();
        HttpResponse<String> one = send(call.to(INHERIT, inherit(survivor, duplicate, from), ":a"));
        HttpResponse<String> other =
            send(call.to(INHERIT, inherit(duplicate, survivor, from), ":b"));
        boolean confirmed = isConfirmed(one) && isConfirmed(other);
        yield new Answered(one.statusCode(), "{\"types\":[],\"confirmed\":" + confirmed + "}");
      }
      case "/v1/protections/splits" -> new Answered(200, "{\"types\":[],\"confirmed\":true}");
      case "/v1/protections/requested" -> {
        String asked =
            "{\"personId\":\"%s\",\"type\":\"0001\"}".formatted(body.path("personId").asText());
        HttpResponse<String> protection =
            send(call.to("/v1/protections", asked, "").as(Tokens.office()));
        yield new Answered(
            protection.statusCode() == 202 ? 201 : protection.statusCode(),
            "{\"types\":[\"0001\"],\"confirmed\":" + (protection.statusCode() == 201) + "}");
      }
      default -> new Answered(NOT_FOUND, "");
    };
  }

  private static final String INHERIT = "/v1/protections/inherit";

  private static String inherit(String child, String from, String since) {
    return "{\"child\":\"%s\",\"from\":\"%s\",\"effectFrom\":\"%s\"}".formatted(child, from, since);
  }

  private static boolean isConfirmed(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body()).path("confirmed").asBoolean();
  }

  private static void answer(HttpExchange exchange, Answered answered) throws IOException {
    byte[] bytes = answered.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answered.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
