package dk.cpr.test.environment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An OpenID provider that says what a test tells it to: discovery, keys and a token endpoint for
 * the services' own clients. Keycloak itself is used by the system tests; a test of expired,
 * foreign or forged tokens needs an issuer that can make them.
 */
public final class TestIssuer {
  private static final Pattern CLIENT = Pattern.compile("\"iss\":\"([a-z-]+)\"");
  private static final AtomicInteger LOOKED_UP = new AtomicInteger();
  private final HttpServer server;
  private final String url;

  private TestIssuer(HttpServer server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Starts one; where it is. */
  public static String start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      TestIssuer issuer =
          new TestIssuer(server, "http://localhost:" + server.getAddress().getPort());
      issuer.serve();
      return issuer.url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often its description or its keys have been asked for in this JVM. */
  public static int lookedUp() {
    return LOOKED_UP.get();
  }

  private void serve() {
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            described(
                exchange,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",
                 "introspection_endpoint":"%1$s/introspect",
                 "authorization_endpoint":"%1$s/auth","id_token_signing_alg_values_supported":["RS256"]}
                """
                    .formatted(url)));
    server.createContext(
        "/certs",
        exchange -> {
          LOOKED_UP.incrementAndGet();
          publish(exchange);
        });
    server.createContext(
        "/introspect",
        exchange -> {
          IssuerControl.count();
          answer(exchange, "{\"active\":false}");
        });
    server.createContext("/token", this::token);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void token(HttpExchange exchange) throws IOException {
    if (!IssuerControl.givesTokens()) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String assertion = form.replaceAll(".*client_assertion=([^&]*).*", "$1");
    String[] parts = URLDecoder.decode(assertion, StandardCharsets.UTF_8).split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    Matcher client = CLIENT.matcher(claims);
    if (!client.find()) {
      throw new IOException("no client in the assertion");
    }
    answer(
        exchange,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
            .formatted(Tokens.service(client.group(1))));
  }

  private void publish(HttpExchange exchange) throws IOException {
    IssuerControl.count();
    List<String> published = IssuerControl.published();
    if (published.isEmpty()) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    String keys = published.stream().map(TestIssuer::key).collect(Collectors.joining(","));
    answer(exchange, "{\"keys\":[" + keys + "]}");
  }

  private static String key(String keyId) {
    RSAPublicKey key = TestKeys.publicKey(keyId);
    return """
        {"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s"}
        """
        .formatted(keyId, number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int skip = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = java.util.Arrays.copyOfRange(bytes, skip, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static void described(HttpExchange exchange, String body) throws IOException {
    LOOKED_UP.incrementAndGet();
    answer(exchange, body);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
