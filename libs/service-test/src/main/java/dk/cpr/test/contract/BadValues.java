package dk.cpr.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that somebody may send where another was meant. */
final class BadValues {
  /** In each text that is made up, so that it is known again where it has no business. */
  static final String SENTINEL = "zqxjkv";

  /** A number in the place of something else; it must never be answered. */
  static final String NUMBER = "0107614288";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MANY = 100_000;
  private static final int MOST = 10_000;
  private static final int DEEP = 900;

  private static final List<String> TEXTS =
      List.of(
          "   ",
          "\u0000",
          "\udc00\ud800",
          "line\r\nline\t\u0001\u007f\u0085\u2028",
          "Ærøskøbing Åge Ø é",
          "e\u0301\u202e\ufeff\uffff",
          "\ud83d\udc69\u200d\ud83d\udc67".repeat(10),
          "\u0660\u0661\u0662\u0663",
          "%_\\'\";--$1{}",
          NUMBER,
          NUMBER.substring(0, 6) + "-" + NUMBER.substring(6),
          letters(240_000),
          "01890A5D-AC96-774B-BCCE-B302099A8057",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "NOPE",
          "9999",
          "99999999",
          "-1",
          "1e400",
          "null");

  private static final List<String> TIMES =
      List.of(
          "2025-02-30",
          "0000-00-00",
          "0000-01-01",
          "9999999-01-01",
          "+9999999-01-01",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "0001-01-01",
          "2025-1-1",
          "2025-02-30T10:00",
          "2025-01-01T24:00",
          "2025-01-01T25:61",
          "0000-01-01T00:00",
          "9999-12-31T23:59",
          "202502301200",
          "000001010000",
          "999912312359",
          "2025-01-01T10:00:00+99:99",
          "2025-01-01T10:00:00+02:00",
          "2025-01-01T10:00:00",
          "2016-12-31T23:59:60Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "+300000-01-01T00:00:00Z",
          "1735689600");

  /** A value and what is wrong with it; no value leaves the property out. */
  record Bad(String how, @Nullable JsonNode value) {}

  private BadValues() {}

  /** For every property of a type: these are always tried. */
  static List<Bad> first(JsonNode schema) {
    List<Bad> bad = new ArrayList<>();
    bad.add(new Bad("left out", null));
    bad.add(new Bad("null", JSON.nullNode()));
    bad.add(new Bad("a number", JSON.numberNode(20250230)));
    bad.add(new Bad("a fraction", JSON.numberNode(new BigDecimal("1.5"))));
    bad.add(new Bad("true", JSON.booleanNode(true)));
    bad.add(new Bad("an object", JSON.objectNode()));
    bad.add(new Bad("an array", JSON.arrayNode()));
    bad.add(text(""));
    bad.add(text(SENTINEL + "\u0000" + SENTINEL));
    bad.add(text(SENTINEL + "\ud800"));
    bad.add(text(letters(6_000)));
    if (schema.path("format").asText().startsWith("date")) {
      times().forEach(bad::add);
    }
    return bad;
  }

  /** For every property of a type: some of these. */
  static List<Bad> more(JsonNode schema) {
    List<Bad> bad = new ArrayList<>();
    switch (schema.path("type").asText()) {
      case "string" -> Stream.concat(texts(), times()).forEach(bad::add);
      case "integer", "number" -> numbers().forEach(bad::add);
      case "array" -> arrays().forEach(bad::add);
      case "boolean" ->
          Stream.of("true", "false", "perhaps", "1").map(BadValues::text).forEach(bad::add);
      default -> objects().forEach(bad::add);
    }
    if (schema.has("enum")) {
      bad.add(text(schema.at("/enum/0").asText().toLowerCase(java.util.Locale.ROOT) + " "));
      bad.add(new Bad("an ordinal", JSON.numberNode(0)));
    }
    return bad;
  }

  /** Far more elements than anybody allows. */
  static Bad tooMany() {
    return many(MANY, JSON.nullNode());
  }

  /** As many elements as are allowed, none of them sound. */
  static List<Bad> asMany(JsonNode schema) {
    int most = Math.min(schema.path("maxItems").asInt(1), MOST);
    return List.of(many(most, JSON.objectNode()), many(most, JSON.textNode("")));
  }

  private static Bad many(int count, JsonNode element) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(element);
    }
    return new Bad(count + " times " + element, array);
  }

  private static Bad text(String text) {
    String shown = text.length() > 40 ? text.length() + " characters" : JSON.textNode(text) + "";
    return new Bad(shown, JSON.textNode(text));
  }

  /** Text that no compression makes short, the same in every run. */
  private static String letters(int length) {
    StringBuilder letters = new StringBuilder(SENTINEL);
    new Random(length).ints(length, 'a', 'z' + 1).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static Stream<Bad> texts() {
    return TEXTS.stream().map(BadValues::text);
  }

  private static Stream<Bad> times() {
    return TIMES.stream().map(BadValues::text);
  }

  private static Stream<Bad> numbers() {
    return Stream.of(
            "-1",
            "0",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "1e-400",
            "1E+999999999",
            "0.00001",
            "9".repeat(900))
        .map(
            number ->
                new Bad(
                    number.length() > 40 ? number.length() + " digits" : number,
                    JSON.numberNode(new BigDecimal(number))));
  }

  private static Stream<Bad> arrays() {
    return Stream.of(
            JSON.arrayNode().addNull(),
            JSON.arrayNode().add(JSON.arrayNode()),
            JSON.arrayNode().add(JSON.objectNode()),
            JSON.arrayNode().add("").add(""),
            JSON.arrayNode().add(1).add(true),
            JSON.objectNode().put("0", "a"))
        .map(value -> new Bad(value.toString(), value));
  }

  private static Stream<Bad> objects() {
    ObjectNode many = JSON.objectNode();
    for (int i = 0; i < 50_000; i++) {
      many.putNull("k" + i);
    }
    return Stream.of(
        new Bad("an unknown field", JSON.objectNode().put(SENTINEL, 1)),
        new Bad("a number for a name", JSON.objectNode().put(NUMBER, 1)),
        new Bad("a number for a name", JSON.objectNode().put(NUMBER, "a")),
        new Bad("a name of signs", JSON.objectNode().put("~/\u0000\ud800\"", "a")),
        new Bad("no name", JSON.objectNode().put("", "")),
        new Bad("a field that is null", JSON.objectNode().putNull("a")),
        new Bad("50,000 fields", many),
        new Bad("900 deep", deep()),
        new Bad("an array of objects", JSON.arrayNode().add(JSON.objectNode())));
  }

  private static JsonNode deep() {
    ObjectNode outer = JSON.objectNode();
    ObjectNode inner = outer;
    for (int i = 0; i < DEEP; i++) {
      inner = inner.putObject("a");
    }
    return outer;
  }
}
