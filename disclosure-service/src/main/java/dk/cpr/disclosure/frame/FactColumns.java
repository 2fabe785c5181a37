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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of one fact in a row of a {@link PersonFrame}. */
final class FactColumns {
  private static final JsonFactory JSON = new JsonFactory();

  private final FactProjection projection;
  private final boolean history;
  private volatile int @Nullable [] places;

  /** What is read by place: a name would be looked for among all columns, for each row again. */
  private enum Column {
    KIND,
    ID,
    SLOT,
    STANDING,
    EFFECT_FROM,
    EFFECT_FROM_UNCERTAIN,
    EFFECT_TO,
    EFFECT_TO_UNCERTAIN,
    VERIFIED,
    RELATIVE_MASKED,
    HOST_MASKED,
    FIELDS,
    WHOLE,
    RELATIVES
  }

  FactColumns(FrameShape shape, FactProjection projection) {
    this.projection = projection;
    this.history = shape.window().isHistory();
  }

  private int place(Row row, Column column) {
    int[] known = places;
    if (known == null) {
      known =
          Arrays.stream(Column.values())
              .mapToInt(each -> row.getColumnIndex(each.name().toLowerCase(Locale.ROOT)))
              .toArray();
      places = known;
    }
    return known[column.ordinal()];
  }

  private @Nullable String text(Row row, Column column) {
    return row.getString(place(row, column));
  }

  private boolean flag(Row row, Column column) {
    return row.getBoolean(place(row, column));
  }

  /** The fact of a row; null where the row has none. */
  @Nullable ReadFact fact(Row row) {
    int kindAt = place(row, Column.KIND);
    @Nullable String wireName = kindAt < 0 ? null : row.getString(kindAt);
    if (wireName == null) {
      return null;
    }
    FactKind kind = FactKind.ofWireName(wireName).orElseThrow();
    return new ReadFact(
        MaskedValue.of(kind, content(row, kind)),
        relatives(row),
        flag(row, Column.RELATIVE_MASKED),
        flag(row, Column.HOST_MASKED));
  }

  private FactRow content(Row row, FactKind kind) {
    return new FactRow(
        row.getUUID(place(row, Column.ID)),
        row.getString(place(row, Column.SLOT)),
        Standing.valueOf(row.getString(place(row, Column.STANDING))),
        value(row, kind),
        new FactRow.Effect(
            text(row, Column.EFFECT_FROM),
            flag(row, Column.EFFECT_FROM_UNCERTAIN),
            text(row, Column.EFFECT_TO),
            flag(row, Column.EFFECT_TO_UNCERTAIN)),
        flag(row, Column.VERIFIED),
        history ? history(row) : null);
  }

  private List<PersonId> relatives(Row row) {
    UUID @Nullable [] ids = row.getArrayOfUUIDs(place(row, Column.RELATIVES));
    return ids == null ? List.of() : Arrays.stream(ids).map(PersonId::new).toList();
  }

  private Map<String, String> value(Row row, FactKind kind) {
    if (projection.isWhole(kind)) {
      return known(kind, Objects.requireNonNull(text(row, Column.WHOLE)));
    }
    @Nullable String[] texts =
        Objects.requireNonNull(row.getArrayOfStrings(place(row, Column.FIELDS)));
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
