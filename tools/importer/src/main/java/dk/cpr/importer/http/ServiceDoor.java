package dk.cpr.importer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One service as one identity calls it: JSON in, JSON out. A service that cannot answer now
 * (connection lost, 429, 502-504, a few times also 500 and 401; later no new token) is asked again
 * with growing pauses. A refusal is an answer; only lasting silence, or an identity that is not let
 * in, ends the work with {@link CannotRun}. No message holds anything of a body.
 */
public final class ServiceDoor {
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final Set<Integer> PERHAPS_LATER = Set.of(401, 500);
  private static final int PERHAPS = 6;
  private static final int TOLD_AFTER = 5;
  private static final Duration ANSWER_TIME = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  private final String name;
  private final URI base;
  private final Supplier<String> token;
  private final Patience patience;
  private final Consumer<String> news;
  private volatile boolean hadToken;

  /**
   * A door.
   *
   * @param name the service's name, for messages
   * @param base e.g. {@code http://localhost:8082}
   * @param token an access token that is valid now; asked for before each attempt
   */
  public ServiceDoor(String name, URI base, Supplier<String> token) {
    this(name, base, token, Patience.USUAL, sentence -> {});
  }

  private ServiceDoor(
      String name, URI base, Supplier<String> token, Patience patience, Consumer<String> news) {
    this.name = name;
    this.base = base;
    this.token = token;
    this.patience = patience;
    this.news = news;
  }

  /** The same door, watched with another patience. */
  public ServiceDoor with(Patience other) {
    return new ServiceDoor(name, base, token, other, news);
  }

  /** The same door, telling when it has to wait. */
  public ServiceDoor telling(Consumer<String> listener) {
    return new ServiceDoor(name, base, token, patience, listener);
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body missing when there is none or when it is no JSON
   */
  public record Reply(int status, JsonNode body) {
    /** Whether the request was taken. */
    public boolean isGood() {
      return status < 300;
    }

    /** The slug of the problem, or {@code status-nnn} where the answer names none. */
    public String problem() {
      String type = body.path("type").asText("");
      int slash = type.lastIndexOf('/');
      return slash < 0 ? "status-" + status : type.substring(slash + 1);
    }
  }

  /** Sends JSON. */
  public Reply post(String path, Object body) {
    return send(path, request(path, body), Integer.MAX_VALUE);
  }

  /** Sends JSON; a service that answers so many times that it cannot now is taken at its word. */
  public Reply tryPost(String path, Object body, int answers) {
    return send(path, request(path, body), answers);
  }

  /** Sends JSON under an Idempotency-Key. */
  public Reply post(String path, Object body, String idempotencyKey) {
    return send(
        path, request(path, body).header("Idempotency-Key", idempotencyKey), Integer.MAX_VALUE);
  }

  /** Asks. */
  public Reply get(String path) {
    return send(path, HttpRequest.newBuilder(base.resolve(path)).GET(), Integer.MAX_VALUE);
  }

  private HttpRequest.Builder request(String path, Object body) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
  }

  private Reply send(String path, HttpRequest.Builder request, int mostAnswers) {
    String last = "";
    int answers = 0;
    for (int failures = 0; failures < patience.attempts(); failures++) {
      if (failures > 0) {
        tell(failures, last);
        pause(patience.pauseAfter(failures));
      }
      try {
        HttpResponse<byte[]> answer = once(request);
        answers++;
        if (!isToBeRepeated(answer.statusCode(), failures) || answers == mostAnswers) {
          return reply(path, answer);
        }
        last = "answers " + answer.statusCode();
      } catch (IOException e) {
        last = "cannot be reached";
      }
    }
    throw new CannotRun(name + " " + last + " and has done so for too long; see its log.");
  }

  private HttpResponse<byte[]> once(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(
          request.timeout(ANSWER_TIME).setHeader("Authorization", "Bearer " + token()).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  /** Once there was a token, the identity provider that gives none now will give one later. */
  private String token() throws IOException {
    try {
      String fresh = token.get();
      hadToken = true;
      return fresh;
    } catch (CannotRun e) {
      if (hadToken) {
        throw new IOException("no token", e);
      }
      throw e;
    }
  }

  private static boolean isToBeRepeated(int status, int failures) {
    return LATER.contains(status) || (PERHAPS_LATER.contains(status) && failures < PERHAPS);
  }

  private Reply reply(String path, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      throw new CannotRun(name + " does not let this identity in (" + status + ", " + path + ").");
    }
    return new Reply(status, body(answer.body()));
  }

  private static JsonNode body(byte[] bytes) {
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private void tell(int failures, String last) {
    if (failures == TOLD_AFTER) {
      news.accept(name + " " + last + "; waiting for it.");
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  /** JSON as this client reads and writes it. */
  public static <T> T read(JsonNode body, Class<T> type) {
    try {
      return Json.MAPPER.treeToValue(body, type);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer has an unexpected form", e);
    }
  }
}
