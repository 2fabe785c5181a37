package dk.cpr.disclosure.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dk.cpr.disclosure.access.MaskedValue;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of one fact in a row of a {@link PersonFrame}. */
final class FactColumns {
  private static final JsonFactory JSON = new JsonFactory();

  private final FactProjection projection;
  private final boolean history;

  FactColumns(FrameShape shape, FactProjection projection) {
    this.projection = projection;
    this.history = shape.window().isHistory();
  }

  /** The fact of a row; null where the row has none. */
  @Nullable ReadFact fact(Row row) {
    @Nullable String wireName = row.getString("kind");
    if (wireName == null) {
      return null;
    }
    FactKind kind = FactKind.ofWireName(wireName).orElseThrow();
    return new ReadFact(
        MaskedValue.of(kind, content(row, kind)),
        relatives(row),
        row.getBoolean("relative_masked"),
        row.getBoolean("host_masked"));
  }

  private FactRow content(Row row, FactKind kind) {
    return new FactRow(
        row.getUUID("id"),
        row.getString("slot"),
        Standing.valueOf(row.getString("standing")),
        value(row, kind),
        new FactRow.Effect(
            row.getString("effect_from"),
            row.getBoolean("effect_from_uncertain"),
            row.getString("effect_to"),
            row.getBoolean("effect_to_uncertain")),
        row.getBoolean("verified"),
        history ? history(row) : null);
  }

  private static List<PersonId> relatives(Row row) {
    UUID @Nullable [] ids = row.getArrayOfUUIDs("relatives");
    return ids == null ? List.of() : Arrays.stream(ids).map(PersonId::new).toList();
  }

  private Map<String, String> value(Row row, FactKind kind) {
    if (projection.isWhole(kind)) {
      return known(kind, Objects.requireNonNull(row.getString("whole")));
    }
    @Nullable String[] texts = Objects.requireNonNull(row.getArrayOfStrings("fields"));
    List<String> names = projection.columns(kind);
    Map<String, String> value = LinkedHashMap.newLinkedHashMap(texts.length);
    for (int i = 0; i < texts.length; i++) {
      @Nullable String text = texts[i];
      if (text != null) {
        value.put(names.get(i), text);
      }
    }
    return value;
  }

  /**
   * What this release does not know, a newer one may have written, and nobody has a right to it.
   */
  private static Map<String, String> known(FactKind kind, String json) {
    Map<String, String> value = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        boolean told = parser.nextToken() == JsonToken.VALUE_STRING;
        if (told && kind.fields().containsKey(name)) {
          value.put(name, parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a fact is unreadable", e);
    }
    return value;
  }

  private static FactRow.History history(Row row) {
    @Nullable String act = row.getString("closed_act");
    return new FactRow.History(
        Objects.requireNonNull(instant(row, "known_from")),
        instant(row, "known_to"),
        row.getString("registered_by"),
        row.getString("origin"),
        row.getString("opened_act"),
        row.getUUID("left_by"),
        act == null
            ? null
            : new FactRow.Closed(
                act,
                row.getString("closed_reason"),
                row.getUUID("closed_kept"),
                row.getUUID("closed_now")));
  }

  private static @Nullable Instant instant(Row row, String column) {
    @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
