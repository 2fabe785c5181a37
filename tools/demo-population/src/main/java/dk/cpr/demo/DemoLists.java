package dk.cpr.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.RowsTaken;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.report.Progress;
import dk.cpr.local.machine.CannotRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the authorities and addresses that the demo people need. */
final class DemoLists {
  private static final int MOST_ROWS = 250;
  private final ImportDoors doors;
  private final Progress progress;

  DemoLists(ImportDoors doors, Progress progress) {
    this.doors = doors;
    this.progress = progress;
  }

  void send(Town town) {
    requireTaken("authority", doors.authorities(authorities()));
    progress.begin("demo addresses", town.rows().values().stream().mapToInt(List::size).sum());
    town.rows().forEach(this::send);
    progress.end();
  }

  private void send(String entity, List<Map<String, @Nullable Object>> rows) {
    List<JsonNode> nodes =
        rows.stream().<JsonNode>map(row -> Json.MAPPER.valueToTree(row)).toList();
    for (int from = 0; from < nodes.size(); from += MOST_ROWS) {
      List<JsonNode> some = nodes.subList(from, Math.min(nodes.size(), from + MOST_ROWS));
      requireTaken(entity, doors.dar(entity, some));
      progress.advance(some.size());
    }
  }

  private static void requireTaken(String what, RowsTaken taken) {
    if (!taken.setAside().isEmpty()) {
      throw new CannotRun(
          "The register does not take a demo row ("
              + what
              + "): "
              + taken.setAside().getFirst().reason()
              + ".");
    }
  }

  private static List<Map<String, String>> authorities() {
    List<Map<String, String>> rows = new ArrayList<>();
    Town.municipalities()
        .forEach(
            (code, name) -> {
              rows.add(authority(code, "05", name));
              rows.add(authority(Town.parish(code), "25", "Demosogn " + name));
            });
    rows.add(country("5100", "Danmark", "DK", "DNK"));
    rows.add(country("5110", "Norge", "NO", "NOR"));
    rows.add(country("5120", "Sverige", "SE", "SWE"));
    rows.add(country("5180", "Tyskland", "DE", "DEU"));
    return rows;
  }

  private static Map<String, String> authority(String code, String type, String name) {
    return Map.of("code", code, "type", type, "name", name, "validFrom", "190001011200");
  }

  private static Map<String, String> country(String code, String name, String iso2, String iso3) {
    return Map.of(
        "code", code,
        "type", "30",
        "name", name,
        "validFrom", "190001011200",
        "iso2", iso2,
        "iso3", iso3);
  }
}
