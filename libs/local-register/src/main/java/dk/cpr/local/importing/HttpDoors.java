package dk.cpr.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.local.importing.Door.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The register over HTTP. A batch that a service refuses as a whole is sent again in halves, until
 * the one row or person that it cannot take stands alone and is set aside.
 */
final class HttpDoors implements ImportDoors {
  private final Door person;
  private final Door address;
  private final Door protection;

  HttpDoors(Targets targets, Consumer<String> news) {
    this.person = targets.door(RegisterService.PERSON).telling(news);
    this.address = targets.door(RegisterService.ADDRESS).telling(news);
    this.protection = targets.door(RegisterService.PROTECTION).telling(news);
  }

  @Override
  public IdentitiesTaken identities(ImportSource source, List<NumberRow> rows) {
    Map<String, String> persons = new HashMap<>();
    List<RowsTaken.SetAside> setAside = new ArrayList<>();
    for (Part part :
        parts(
            rows,
            some ->
                person.post("/v1/imports/identities", Map.of("source", source, "numbers", some)))) {
      part.body()
          .path("numbers")
          .forEach(row -> persons.put(row.path("number").asText(), row.path("personId").asText()));
      setAside.addAll(part.rowsSetAside());
    }
    setAside.sort(Comparator.comparingInt(RowsTaken.SetAside::index));
    return new IdentitiesTaken(persons, setAside);
  }

  @Override
  public RowsTaken authorities(List<Map<String, String>> rows) {
    return rows(rows, some -> person.post("/v1/imports/authorities", Map.of("authorities", some)));
  }

  @Override
  public RowsTaken roads(ImportSource source, List<RoadRow> rows) {
    return rows(
        rows, some -> address.post("/v1/imports/roads", Map.of("source", source, "records", some)));
  }

  @Override
  public int completeRoads(ImportSource source) {
    Reply reply = address.post("/v1/imports/roads/completions", Map.of("source", source));
    return reply.body().path("closed").asInt();
  }

  @Override
  public RowsTaken dar(String entity, List<JsonNode> rows) {
    return rows(rows, some -> address.post("/v1/imports/dar/" + entity, some));
  }

  @Override
  public List<PersonTaken> facts(
      RegisterService service, ImportSource source, List<PersonFacts> persons) {
    List<PersonTaken> taken = new ArrayList<>();
    for (Part part :
        parts(
            persons,
            some ->
                door(service)
                    .post("/v1/imports/facts", Map.of("source", source, "persons", some)))) {
      if (part.reply().isGood()) {
        part.body().path("persons").forEach(row -> taken.add(Door.read(row, PersonTaken.class)));
      } else {
        taken.add(PersonTaken.refused(part.reply().problem()));
      }
    }
    return taken;
  }

  private Door door(RegisterService service) {
    return switch (service) {
      case ADDRESS -> address;
      case PROTECTION -> protection;
      case PERSON -> person;
      case NUMBER, DISCLOSURE -> throw new IllegalArgumentException("takes no facts");
    };
  }

  /** A stretch of a batch and what came of it; a refused one is one row long. */
  private record Part(int offset, Reply reply) {
    JsonNode body() {
      return reply.body();
    }

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

  private static <R> RowsTaken rows(List<R> rows, Function<List<R>, Reply> send) {
    int added = 0;
    int unchanged = 0;
    List<RowsTaken.SetAside> setAside = new ArrayList<>();
    for (Part part : parts(rows, send)) {
      JsonNode body = part.body();
      added += body.path("accepted").asInt() + body.path("added").asInt();
      added += body.path("changed").asInt();
      unchanged += body.path("unchanged").asInt();
      setAside.addAll(part.rowsSetAside());
    }
    return new RowsTaken(added, unchanged, setAside);
  }

  private static <R> List<Part> parts(List<R> rows, Function<List<R>, Reply> send) {
    List<Part> parts = new ArrayList<>();
    send(rows, 0, send, parts);
    return parts;
  }

  private static <R> void send(
      List<R> rows, int offset, Function<List<R>, Reply> send, List<Part> parts) {
    Reply reply = send.apply(rows);
    if (reply.isGood() || rows.size() == 1) {
      parts.add(new Part(offset, reply));
      return;
    }
    int middle = rows.size() / 2;
    send(rows.subList(0, middle), offset, send, parts);
    send(rows.subList(middle, rows.size()), offset + middle, send, parts);
  }
}
