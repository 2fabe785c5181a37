package dk.cpr.test.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes receipts in place of disclosure-service, for services that are built before it. What was
 * taken stands in a system property, since Quarkus loads classes in several class loaders.
 */
public final class ReceiptStandIn implements QuarkusTestResourceLifecycleManager {
  private static final String TAKEN = "cpr.test.receipts";
  private static final String SILENT = "cpr.test.receipts.silent";
  private static final ObjectMapper JSON = new ObjectMapper();

  private @Nullable HttpServer server;

  /** The fields of each receipt of a person. */
  public static List<String> of(Object personId) {
    return taken().stream()
        .filter(receipt -> receipt.path("personId").asText().equals(personId.toString()))
        .map(receipt -> receipt.path("fields").toString())
        .toList();
  }

  /** How many receipts have no person. */
  public static long attempts() {
    return taken().stream().filter(receipt -> receipt.path("personId").isMissingNode()).count();
  }

  /** Takes none from now on. */
  public static void silence() {
    System.setProperty(SILENT, "");
  }

  /** Takes them again. */
  public static void listen() {
    System.clearProperty(SILENT);
  }

  /** After the services whose addresses it knows better. */
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
      throw new UncheckedIOException(e);
    }
    started.createContext("/v1/receipts", ReceiptStandIn::take);
    started.start();
    server = started;
    return Map.of(
        "cpr.disclosure-service.url", "http://localhost:" + started.getAddress().getPort());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static List<JsonNode> taken() {
    List<JsonNode> taken = new ArrayList<>();
    System.getProperty(TAKEN, "").lines().map(ReceiptStandIn::read).forEach(taken::add);
    return taken;
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean silent = System.getProperty(SILENT) != null;
    if (!silent) {
      keep(read(body));
    }
    byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(silent ? 503 : 201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static void keep(JsonNode body) {
    StringBuilder lines = new StringBuilder();
    if (body.has("receipts")) {
      body.path("receipts").forEach(receipt -> lines.append(receipt).append('\n'));
    } else {
      lines.append(body).append('\n');
    }
    synchronized (System.class) {
      System.setProperty(TAKEN, System.getProperty(TAKEN, "") + lines);
    }
  }
}
