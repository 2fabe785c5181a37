package dk.cpr.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that fit a schema, with what it requires and no more. What a service's own test gives goes
 * before what is made from the schema.
 */
final class Samples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Tried on a pattern, in this order. */
  private static final List<String> WORDS =
      List.of(
          "0101",
          "1",
          "01",
          "001",
          "10000101",
          "2001-01-01",
          "2001-01-01T12:00",
          "200101011200",
          "Holm",
          "a",
          "A",
          "*");

  private final Contract contract;
  private final Map<String, ?> given;

  Samples(Contract contract, Map<String, ?> given) {
    this.contract = contract;
    this.given = given;
  }

  /** A sound body. */
  JsonNode body(Door door) {
    JsonNode schema = door.body() == null ? JSON.nullNode() : door.body();
    return of(schema, door + "#");
  }

  /**
   * A sound value of a property.
   *
   * @param place the door, # and the pointer, with - for the items of an array
   */
  JsonNode of(JsonNode schema, String place) {
    String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('#')) + 1);
    for (String key : List.of(place, name, Contract.nameOf(schema))) {
      if (given.containsKey(key)) {
        return MAPPER.valueToTree(told(given.get(key)));
      }
    }
    return made(contract.resolved(schema), place);
  }

  private static @Nullable Object told(@Nullable Object value) {
    return value instanceof Supplier<?> supplier ? supplier.get() : value;
  }

  private JsonNode made(JsonNode schema, String place) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> JSON.textNode(text(schema));
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
      case "boolean" -> JSON.booleanNode(false);
      case "array" -> array(schema, place);
      default -> object(schema, place);
    };
  }

  private ArrayNode array(JsonNode schema, String place) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
      array.add(of(schema.path("items"), place + "/-"));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, String place) {
    ObjectNode object = JSON.objectNode();
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      object.set(name, of(schema.path("properties").path(name), place + "/" + name));
    }
    return object;
  }

  private static String text(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    return switch (schema.path("format").asText()) {
      case "date" -> "2001-01-01";
      case "date-time" -> "2001-01-01T12:00:00Z";
      case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
      default -> pattern.isEmpty() ? "Holm" : matching(pattern);
    };
  }

  private static String matching(String pattern) {
    return Stream.concat(Arrays.stream(pattern.split("\\|", -1)), WORDS.stream())
        .filter(word -> word.matches(pattern))
        .findFirst()
        .orElse("Holm");
  }
}
