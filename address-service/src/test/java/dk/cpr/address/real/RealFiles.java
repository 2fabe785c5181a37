package dk.cpr.address.real;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.records.layout.FieldKind;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Published data outside the tree, found by CPR_REAL_DATA. */
final class RealFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};
  private static final Path ROOT =
      Path.of(Optional.ofNullable(System.getenv("CPR_REAL_DATA")).orElse("../../shared/real"));

  private RealFiles() {}

  static void areThere() {
    assumeThat(ROOT.resolve("dar10/Adresse.ndjson"))
        .as("published data; set CPR_REAL_DATA to their folder")
        .exists();
  }

  static List<Map<String, @Nullable Object>> dar(String entity) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("dar10/" + entity + ".ndjson"))) {
      rows.add(JSON.readValue(line, ROW));
    }
    return rows;
  }

  /** The records between start and end as the road import takes them. */
  static List<Map<String, Object>> roads() throws IOException {
    List<Map<String, Object>> records = new ArrayList<>();
    Path file = ROOT.resolve("cpr/vejregister_udsnit_0010.txt");
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      String type = line.substring(0, 3);
      if (!type.equals("000") && !type.equals("999")) {
        FixedRecord entry = RecordLayouts.P05780.get(type).read(line);
        records.add(Map.of("recordType", type, "fields", fields(entry)));
      }
    }
    return records;
  }

  private static Map<String, String> fields(FixedRecord entry) {
    Map<String, String> fields = new TreeMap<>();
    entry.layout().fields().forEach(field -> fields.put(field.name(), entry.value(field.name())));
    entry.layout().fields().stream()
        .filter(field -> field.kind() == FieldKind.TYPE)
        .forEach(field -> fields.remove(field.name()));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
