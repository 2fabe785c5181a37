package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind as the database holds them: one fact, or an array of them; each an object, or
 * an array of the values alone. Read in one pass, since a person has dozens of fields.
 *
 * @param names of the values that are wanted, in their order
 */
record FactText(ObjectMapper json, List<String> names, String text) {

  /** Gives each fact's values, in the order of the names. */
  void facts(Consumer<@Nullable String[]> taker) {
    try (JsonParser parser = json.createParser(text)) {
      boolean several = parser.nextToken() == JsonToken.START_ARRAY;
      if (several) {
        parser.nextToken();
      }
      while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
        taker.accept(
            parser.currentToken() == JsonToken.START_OBJECT ? named(parser) : inOrder(parser));
        parser.nextToken();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a row of current_person is unreadable", e);
    }
  }

  /** Of one fact, an object. */
  @Nullable String[] only() {
    List<@Nullable String[]> read = new ArrayList<>();
    facts(read::add);
    return read.getFirst();
  }

  private @Nullable String[] named(JsonParser parser) throws IOException {
    @Nullable String[] values = new @Nullable String[names.size()];
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      int at = names.indexOf(name);
      @Nullable String value = parser.nextTextValue();
      parser.skipChildren();
      if (at >= 0) {
        values[at] = value;
      }
    }
    return values;
  }

  private @Nullable String[] inOrder(JsonParser parser) throws IOException {
    @Nullable String[] values = new @Nullable String[names.size()];
    for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
      values[at] = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
    }
    return values;
  }
}
