package dk.cpr.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What an import asks of the register. */
interface ImportDoors {
  IdentitiesTaken identities(ImportSource source, List<NumberRow> rows);

  RowsTaken authorities(List<Map<String, String>> rows);

  RowsTaken roads(ImportSource source, List<RoadRow> rows);

  /** Says that a whole delivery was sent; gives how many records it no longer holds. */
  int completeRoads(ImportSource source);

  RowsTaken dar(String entity, List<JsonNode> rows);

  /** One result for each person, in their order. */
  List<PersonTaken> facts(RegisterService service, ImportSource source, List<PersonFacts> persons);

  /** A record of the road register; fields by their English name, empty ones left out. */
  record RoadRow(String recordType, Map<String, String> fields) {}
}
