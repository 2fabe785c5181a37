package dk.cpr.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What an import asks of the register. Every method may be called by several threads. */
public interface ImportDoors {
  /**
   * The register over HTTP, with patience.
   *
   * @param news told when a service does not answer
   */
  static ImportDoors over(Targets targets, Consumer<String> news) {
    return new HttpDoors(targets, news);
  }

  /** Asks whose the numbers are; gives each number its person. */
  IdentitiesTaken identities(DeliverySource source, List<NumberRow> rows);

  /** Rows of the authority list. */
  RowsTaken authorities(List<Map<String, String>> rows);

  /** Records of the road register. */
  RowsTaken roads(DeliverySource source, List<RoadRow> rows);

  /** Says that a whole delivery was sent; gives how many records it no longer holds. */
  int completeRoads(DeliverySource source);

  /** Rows of one entity of DAR 1.0, as DAR publishes them. */
  RowsTaken dar(String entity, List<JsonNode> rows);

  /** One result for each person, in their order. */
  List<PersonTaken> facts(
      RegisterService service, DeliverySource source, List<PersonFacts> persons);

  /** A record of the road register; fields by their English name, empty ones left out. */
  record RoadRow(String recordType, Map<String, String> fields) {}
}
