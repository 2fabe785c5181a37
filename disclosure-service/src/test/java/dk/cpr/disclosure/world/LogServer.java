package dk.cpr.disclosure.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.cpr.kit.change.Cursor;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The change logs of number-, person- and address-service as far as their wire form goes: GET gives
 * pages as theirs does; a test appends with POST, which is answered when the follower has applied
 * what was appended (it then asks for what comes after). Of number-service also that everybody is
 * one human being alone, and of disclosure-service that it takes receipts: protection-service,
 * which runs itself, asks for both.
 */
public final class LogServer implements QuarkusTestResourceLifecycleManager {
  /** Where this JVM's server stands, whichever class loader started it. */
  private static final String STARTED = "cpr.test.logserver";

  private static final List<String> SERVICES =
      List.of("number-service", "person-service", "address-service");
  private static final String DISCLOSURE = "disclosure-service";
  private static final Pattern ID = Pattern.compile("\"([0-9a-f-]{36})\"");
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
  private final Map<String, Log> logs = new HashMap<>();

  /** Appended changes, and how far the follower has said to be. */
  private static final class Log {
    private final List<String> changes = new ArrayList<>();
    private long asked;
  }

  /**
   * Once a JVM: a service that is started again goes on where its cursors stand, and its logs must
   * be those it has read.
   */
  @Override
  public Map<String, String> start() {
    synchronized (System.class) {
      if (System.getProperty(STARTED) == null) {
        System.setProperty(STARTED, begin());
      }
    }
    Map<String, String> config = new HashMap<>();
    config.put("cpr.follow.retry", "500MS");
    for (String service : SERVICES) {
      config.put("cpr." + service + ".url", System.getProperty(STARTED) + "/" + service);
    }
    return config;
  }

  private String begin() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      String url = "http://localhost:" + server.getAddress().getPort();
      for (String service : SERVICES) {
        logs.put(service, new Log());
        server.createContext("/" + service, exchange -> serve(exchange, log(service)));
        System.setProperty("cpr.test.url." + service, url + "/" + service);
      }
      server.createContext("/" + DISCLOSURE, LogServer::take);
      System.setProperty("cpr.test.url." + DISCLOSURE, url + "/" + DISCLOSURE);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before protection-service, which is told where to ask. */
  @Override
  public int order() {
    return -1;
  }

  /** The logs stay as long as this JVM. */
  @Override
  public void stop() {}

  private Log log(String service) {
    Log log = logs.get(service);
    if (log == null) {
      throw new IllegalStateException(service);
    }
    return log;
  }

  private static void serve(HttpExchange exchange, Log log) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().endsWith("/v1/identities")) {
        answer(exchange, 200, alone(exchange));
      } else if (exchange.getRequestMethod().equals("POST")) {
        append(exchange, log);
      } else {
        read(exchange, log);
      }
    }
  }

  private static void append(HttpExchange exchange, Log log) throws IOException {
    String changes = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (log) {
      log.changes.addAll(changes.lines().toList());
      log.notifyAll();
      long place = log.changes.size();
      await(log, PATIENCE, () -> log.asked >= place);
      exchange.sendResponseHeaders(log.asked >= place ? 204 : 500, -1);
    }
  }

  private static void read(HttpExchange exchange, Log log) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String cursor = query.getOrDefault("after", "");
    long after = cursor.isEmpty() ? 0 : Cursor.of(cursor).tx();
    int limit = Integer.parseInt(query.getOrDefault("limit", "1000"));
    long wait = Duration.ofSeconds(Long.parseLong(query.getOrDefault("wait", "0"))).toNanos();
    String page;
    synchronized (log) {
      log.asked = Math.max(log.asked, after);
      log.notifyAll();
      await(log, wait, () -> log.changes.size() > after);
      page = page(log, after, limit);
    }
    answer(exchange, 200, page);
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      answer(exchange, 201, "{}");
    }
  }

  private static String alone(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return ID.matcher(asked)
        .results()
        .map(
            id ->
                "{\"personId\":\"%1$s\",\"current\":\"%1$s\",\"all\":[\"%1$s\"]}"
                    .formatted(id.group(1)))
        .collect(Collectors.joining(",", "{\"persons\":[", "]}"));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String page(Log log, long after, int limit) {
    int from = (int) Math.min(after, log.changes.size());
    int to = Math.min(log.changes.size(), from + limit);
    boolean drained = to == log.changes.size();
    return "{\"changes\":[%s],\"cursor\":\"%s\",\"ceiling\":\"%s\",\"drained\":%s,\"completeUntil\":%s,\"age\":%s}"
        .formatted(
            String.join(",", log.changes.subList(from, to)),
            place(to),
            place(log.changes.size()),
            drained,
            drained ? "\"" + Instant.now() + "\"" : "null",
            drained ? "0" : "null");
  }

  private static String place(int position) {
    return Cursor.place(1, position, 0).opaque();
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Log log, long nanos, Condition condition) {
    long until = System.nanoTime() + nanos;
    try {
      for (long left = nanos; left > 0 && !condition.holds(); left = until - System.nanoTime()) {
        log.wait(Duration.ofNanos(left).toMillis() + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] pair = part.split("=", 2);
      query.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return query;
  }
}
