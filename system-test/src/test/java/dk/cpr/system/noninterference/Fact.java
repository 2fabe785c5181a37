package dk.cpr.system.noninterference;

import java.util.HashMap;
import java.util.Map;

/** Facts to be imported. */
final class Fact {
  private Fact() {}

  static Map<String, Object> since(String from, String kind, Map<String, String> value) {
    Map<String, Object> fact = new HashMap<>();
    fact.put("kind", kind);
    fact.put("slot", slot(kind, value));
    fact.put("value", value);
    fact.put("effectFrom", from);
    return fact;
  }

  static Map<String, Object> during(
      String from, String to, String kind, Map<String, String> value) {
    Map<String, Object> fact = since(from, kind, value);
    fact.put("effectTo", to);
    return fact;
  }

  static Map<String, Object> in(String slot, Map<String, Object> fact) {
    fact.put("slot", slot);
    return fact;
  }

  private static String slot(String kind, Map<String, String> value) {
    return switch (kind) {
      case "separation" -> value.getOrDefault("separationReference", "");
      case "custody" -> value.getOrDefault("relation", "");
      case "child" -> value.getOrDefault("person", "");
      case "note" -> value.getOrDefault("number", "");
      case "municipalCondition", "protection" -> value.getOrDefault("type", "");
      case "election" -> value.getOrDefault("code", "");
      default -> "";
    };
  }
}
