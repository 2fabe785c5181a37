package dk.cpr.address.road;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between rows of table {@code road_record} and {@link RoadRecord}. */
@ApplicationScoped
class RoadRows {
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};
  private final ObjectMapper json;

  RoadRows(ObjectMapper json) {
    this.json = json;
  }

  RoadRecord read(ResultSet row) throws SQLException {
    try {
      return new RoadRecord(
          row.getString("record_type"), json.readValue(row.getString("fields"), FIELDS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a road record could not be read", e);
    }
  }

  /** The records as an array for {@code jsonb_to_recordset}. */
  String write(Collection<RoadRecord> records) {
    List<Map<String, Object>> rows =
        records.stream()
            .map(
                entry ->
                    Map.<String, Object>of(
                        "record_type", entry.type(),
                        "municipality", entry.municipality(),
                        "road", entry.road(),
                        "fields", entry.fields()))
            .toList();
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("road records could not be written", e);
    }
  }
}
