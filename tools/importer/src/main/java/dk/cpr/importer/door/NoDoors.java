package dk.cpr.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A dry run: everything is taken and nothing is sent. */
public final class NoDoors implements ImportDoors {
  @Override
  public IdentitiesTaken identities(DeliverySource source, List<NumberRow> rows) {
    Map<String, String> persons = new HashMap<>();
    rows.forEach(row -> persons.put(row.number(), invented(row.number())));
    return new IdentitiesTaken(persons, List.of());
  }

  /** The same person for the same number, as the register would say. */
  private static String invented(String number) {
    return new UUID(0x7000, 0x8000_0000_0000_0000L | Long.parseLong(number)).toString();
  }

  @Override
  public RowsTaken authorities(List<Map<String, String>> rows) {
    return taken();
  }

  @Override
  public RowsTaken roads(DeliverySource source, List<RoadRow> rows) {
    return taken();
  }

  @Override
  public int completeRoads(DeliverySource source) {
    return 0;
  }

  @Override
  public RowsTaken dar(String entity, List<JsonNode> rows) {
    return taken();
  }

  @Override
  public List<PersonTaken> facts(
      RegisterService service, DeliverySource source, List<PersonFacts> persons) {
    return persons.stream().map(person -> PersonTaken.nothing()).toList();
  }

  private static RowsTaken taken() {
    return new RowsTaken(0, 0, List.of());
  }
}
