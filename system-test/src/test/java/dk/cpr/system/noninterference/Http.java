package dk.cpr.system.noninterference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Sends requests. */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newFixedThreadPool(4, Http::daemon))
          .build();
  private static final List<String> HEADERS =
      List.of("content-type", "location", "www-authenticate", "cache-control", "retry-after");

  private static final int NO_ANSWER = 503;

  private Http() {}

  /**
   * Sends one.
   *
   * @param token null for none
   * @param key idempotency key
   */
  static CompletableFuture<Answer> send(
      URI base, Request request, @Nullable String token, String key) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(request.path())).timeout(Duration.ofSeconds(30));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    if (request.body() == null) {
      builder.method(request.method(), HttpRequest.BodyPublishers.noBody());
    } else {
      builder
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", key)
          .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(bytes(request.body())));
    }
    return CLIENT
        .sendAsync(builder.build(), HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(Http::answer)
        .exceptionally(Http::silent);
  }

  /** A connection that the service has closed tells nothing: as if it said to come again. */
  private static Answer silent(Throwable failure) {
    return new Answer(NO_ANSWER, "", "no answer: " + failure.getMessage());
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    StringBuilder headers = new StringBuilder();
    for (String name : HEADERS) {
      response
          .headers()
          .firstValue(name)
          .ifPresent(value -> headers.append(name).append(": ").append(value).append('\n'));
    }
    Charset charset =
        headers.toString().contains("8859-1")
            ? StandardCharsets.ISO_8859_1
            : StandardCharsets.UTF_8;
    return new Answer(
        response.statusCode(), headers.toString(), new String(response.body(), charset));
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "http");
    thread.setDaemon(true);
    return thread;
  }
}
