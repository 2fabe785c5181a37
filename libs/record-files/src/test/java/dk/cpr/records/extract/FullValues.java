package dk.cpr.records.extract;

import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.RecordLayouts;
import java.util.Map;
import java.util.TreeMap;

/** A sound value for every field of a record of the fuller layout. */
final class FullValues {
  private static final Map<String, String> CODES =
      Map.of(
          "church", "F",
          "civilStatus", "U",
          "protectionType", "0003",
          "custodyRelation", "0003",
          "guardianRelation", "0002",
          "standing", "A",
          "childStatus", "01");

  private FullValues() {}

  static Map<String, String> of(String type) {
    Map<String, String> values = new TreeMap<>();
    for (FieldSlice field : RecordLayouts.FULL.get(type).fields()) {
      if (!field.name().matches("recordType|number|spouseName(Mark)?")) {
        values.put(field.name(), CODES.getOrDefault(field.name(), value(field)));
      }
    }
    return values;
  }

  private static String value(FieldSlice field) {
    return switch (field.kind()) {
      case PERSON -> FullLines.BENT;
      case DIGITS -> "1".repeat(field.length());
      case TIME -> field.length() == 12 ? "199001019999" : "1990-01-01";
      case MARK -> "*";
      case TYPE, OWN, RIGHT, OPAQUE, TEXT -> "x".repeat(field.length());
    };
  }
}
