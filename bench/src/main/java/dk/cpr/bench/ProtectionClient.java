package dk.cpr.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Protects persons one after the other, as the CPR office. */
final class ProtectionClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Rig rig;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ProtectionClient(Rig rig) {
    this.rig = rig;
  }

  ConfirmationReport each(List<String> persons) {
    return new ConfirmationReport(persons.stream().map(this::one).toList());
  }

  /** Milliseconds from the request until the protection is told as confirmed. */
  double one(String person) {
    long begun = System.nanoTime();
    JsonNode answer =
        sent(
            request("/v1/protections")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        json(Map.of("personId", person, "type", "0001")))));
    while (!answer.path("state").asText().equals("confirmed")) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new CannotRun("A protection is not confirmed: " + answer);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      answer = sent(request("/v1/protections/" + answer.path("id").asText()).GET());
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private HttpRequest.Builder request(String path) {
    URI base = rig.register().url(Component.PROTECTION.title());
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + rig.token("office"))
        .timeout(PATIENCE);
  }

  private JsonNode sent(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new CannotRun("A protection was answered " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new CannotRun("No answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  private static byte[] json(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new CannotRun("Cannot be written: " + e.getMessage(), e);
    }
  }
}
