package dk.cpr.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.importer.http.ServiceDoor.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sends batches to one path. A batch that the service refuses as a whole is sent again in halves,
 * until the one row or person that it cannot take stands alone and is set aside. So is one that it
 * has no time for: its transactions last a second at most, however slow the machine.
 */
final class Batches {
  private static final int TRIES_BEFORE_HALVING = 4;

  private final ServiceDoor door;
  private final String path;

  private Batches(ServiceDoor door, String path) {
    this.door = door;
    this.path = path;
  }

  static Batches of(ServiceDoor door, String path) {
    return new Batches(door, path);
  }

  /** A stretch of a batch and what came of it; a refused one is one row long. */
  record Part(int offset, Reply reply) {
    JsonNode body() {
      return reply.body();
    }

    /** By their place in the whole batch. */
    List<RowsTaken.SetAside> rowsSetAside() {
      List<RowsTaken.SetAside> all = new ArrayList<>();
      if (!reply.isGood()) {
        all.add(new RowsTaken.SetAside(offset, reply.problem()));
      }
      reply
          .body()
          .path("setAside")
          .forEach(
              row ->
                  all.add(
                      new RowsTaken.SetAside(
                          offset + row.path("index").asInt(), row.path("reason").asText())));
      return all;
    }
  }

  /** Sends the rows, each time as the body that the function makes of some of them. */
  <R> List<Part> send(List<R> rows, Function<List<R>, Object> body) {
    List<Part> parts = new ArrayList<>();
    send(rows, 0, body, parts);
    return parts;
  }

  private <R> void send(
      List<R> rows, int offset, Function<List<R>, Object> body, List<Part> parts) {
    Reply reply =
        rows.size() == 1
            ? door.post(path, body.apply(rows))
            : door.tryPost(path, body.apply(rows), TRIES_BEFORE_HALVING);
    if (reply.isGood() || rows.size() == 1) {
      parts.add(new Part(offset, reply));
      return;
    }
    int middle = rows.size() / 2;
    send(rows.subList(0, middle), offset, body, parts);
    send(rows.subList(middle, rows.size()), offset + middle, body, parts);
  }
}
