package dk.cpr.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Requests of one identity to one service. */
record Call(String service, String who) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  static Call to(String service, String who) {
    return new Call(service, who);
  }

  Reply get(String path) throws IOException {
    return send(request(path).GET());
  }

  Reply post(String path, Map<String, ?> body) throws IOException {
    return post(path, UUID.randomUUID().toString(), body);
  }

  Reply post(String path, String key, Map<String, ?> body) throws IOException {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  /** The bytes that a post is answered with. */
  byte[] download(String path, Map<String, ?> body) throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    URI base = TestRegister.get().url(service);
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + TestRegister.get().token(who));
  }

  static Reply send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body =
          answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
      String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
      return new Reply(answer.statusCode(), body, challenge);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
