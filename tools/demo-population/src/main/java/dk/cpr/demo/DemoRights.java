package dk.cpr.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers what the demo's recipients may ask, as {@code rights.json} lists it. */
final class DemoRights {
  private final ServiceDoor disclosure;

  DemoRights(ServiceDoor disclosure) {
    this.disclosure = disclosure;
  }

  void send() {
    for (Map<String, Object> right : all()) {
      ServiceDoor.Reply reply = disclosure.post("/v1/rights", right, key(right));
      if (!reply.isGood()) {
        throw new CannotRun(
            "disclosure-service refuses the right of "
                + right.get("name")
                + ": "
                + reply.problem()
                + reply.body().path("errors")
                + ".");
      }
    }
  }

  static List<Map<String, Object>> all() {
    try (InputStream list = DemoRights.class.getResourceAsStream("rights.json")) {
      return Json.MAPPER.readValue(list, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows from the content, so that a right that was changed here is registered anew. */
  private static String key(Map<String, Object> right) {
    return UUID.nameUUIDFromBytes((Society.SEED + ":" + right).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
