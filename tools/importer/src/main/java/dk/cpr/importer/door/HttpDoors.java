package dk.cpr.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.door.Batches.Part;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.importer.http.ServiceDoor.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The register over HTTP. */
final class HttpDoors implements ImportDoors {
  private final ServiceDoor person;
  private final ServiceDoor address;
  private final ServiceDoor protection;

  HttpDoors(Targets targets, Consumer<String> news) {
    this.person = targets.door(RegisterService.PERSON).telling(news);
    this.address = targets.door(RegisterService.ADDRESS).telling(news);
    this.protection = targets.door(RegisterService.PROTECTION).telling(news);
  }

  @Override
  public IdentitiesTaken identities(DeliverySource source, List<NumberRow> rows) {
    Map<String, String> persons = new HashMap<>();
    List<RowsTaken.SetAside> setAside = new ArrayList<>();
    for (Part part :
        Batches.of(person, "/v1/imports/identities")
            .send(rows, some -> Map.of("source", source, "numbers", some))) {
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
    return rows(
        Batches.of(person, "/v1/imports/authorities")
            .send(rows, some -> Map.of("authorities", some)));
  }

  @Override
  public RowsTaken roads(DeliverySource source, List<RoadRow> rows) {
    return rows(
        Batches.of(address, "/v1/imports/roads")
            .send(rows, some -> Map.of("source", source, "records", some)));
  }

  @Override
  public int completeRoads(DeliverySource source) {
    Reply reply = address.post("/v1/imports/roads/completions", Map.of("source", source));
    return reply.body().path("closed").asInt();
  }

  @Override
  public RowsTaken dar(String entity, List<JsonNode> rows) {
    return rows(Batches.of(address, "/v1/imports/dar/" + entity).send(rows, some -> some));
  }

  @Override
  public List<PersonTaken> facts(
      RegisterService service, DeliverySource source, List<PersonFacts> persons) {
    List<PersonTaken> taken = new ArrayList<>();
    for (Part part :
        Batches.of(door(service), "/v1/imports/facts").send(persons, some -> batch(source, some))) {
      if (part.reply().isGood()) {
        part.body()
            .path("persons")
            .forEach(row -> taken.add(ServiceDoor.read(row, PersonTaken.class)));
      } else {
        taken.add(PersonTaken.refused(part.reply().problem()));
      }
    }
    return taken;
  }

  private static Map<String, Object> batch(DeliverySource source, List<PersonFacts> persons) {
    Map<String, Object> batch = new HashMap<>(Map.of("source", source, "persons", persons));
    @Nullable LocalDate previous = source.previousProductionDate();
    if (previous != null) {
      batch.put("previousProductionDate", previous);
    }
    return batch;
  }

  private ServiceDoor door(RegisterService service) {
    return switch (service) {
      case ADDRESS -> address;
      case PROTECTION -> protection;
      case PERSON -> person;
      case NUMBER, DISCLOSURE -> throw new IllegalArgumentException("takes no facts");
    };
  }

  private static RowsTaken rows(List<Part> parts) {
    int added = 0;
    int unchanged = 0;
    List<RowsTaken.SetAside> setAside = new ArrayList<>();
    for (Part part : parts) {
      JsonNode body = part.body();
      added += body.path("accepted").asInt() + body.path("added").asInt();
      added += body.path("changed").asInt();
      unchanged += body.path("unchanged").asInt();
      setAside.addAll(part.rowsSetAside());
    }
    return new RowsTaken(added, unchanged, setAside);
  }
}
