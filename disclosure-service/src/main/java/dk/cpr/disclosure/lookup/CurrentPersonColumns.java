package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.cpr.disclosure.access.MaskedValue;
import dk.cpr.disclosure.frame.FactProjection;
import dk.cpr.disclosure.frame.FactRow;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.frame.MaskedOthers;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the facts in the row of a person: marks and relatives, then each kind's. */
final class CurrentPersonColumns {
  /** Where the first column of the facts stands. */
  private static final int MARKS = 5;

  private static final int RELATIVES = 6;
  private static final int FACTS = 7;

  private final FrameShape shape;
  private final boolean sees;
  private final Set<FactKind> ofRelatives;
  private final List<Column> kinds = new ArrayList<>();

  /**
   * Of a look-up.
   *
   * @param sees whether guarded values are taken out of the row in spite of protection
   */
  CurrentPersonColumns(FrameShape shape, boolean sees) {
    this.shape = shape;
    this.sees = sees;
    FactProjection projection = new FactProjection(shape);
    this.ofRelatives = projection.ofRelatives();
    int at = FACTS;
    for (FactKind kind : projection.kinds()) {
      List<String> names = new ArrayList<>();
      for (String time : List.of(FieldPath.EFFECT_FROM, FieldPath.EFFECT_TO)) {
        if (shape.marks() || asked(kind, time)) {
          names.add(time);
        }
      }
      names.addAll(projection.columns(kind));
      Column column = Column.of(kind, names, at, isWhole(kind, names));
      kinds.add(column);
      at += column.width();
    }
  }

  /** What has to be masked for somebody else is in no row. */
  private boolean isWhole(FactKind kind, List<String> names) {
    return names.containsAll(kind.fields().keySet())
        && names.contains(FieldPath.EFFECT_FROM)
        && names.contains(FieldPath.EFFECT_TO)
        && (sees || kind.isGuarded() || kind.guardedFields().isEmpty());
  }

  private boolean asked(FactKind kind, String field) {
    return shape.fields().stream().anyMatch(path -> path.isOf(kind) && path.field().equals(field));
  }

  /** What is read of a kind. */
  private record Column(FactKind kind, List<String> names, int at, Shape shape) {
    static Column of(FactKind kind, List<String> names, int at, boolean whole) {
      return new Column(kind, names, at, Shape.of(kind, whole));
    }

    int width() {
      return shape == Shape.FIELDS ? Math.max(1, names.size()) : 1;
    }
  }

  /** How a kind stands in the columns. */
  private enum Shape {
    /** A column for each of its fields. */
    FIELDS,
    /** All there is of it, in one piece. */
    WHOLE,
    /** Those of its facts that stand beside each other, each with the fields that are read. */
    PARALLEL,
    /** All there is of those. */
    WHOLE_PARALLEL;

    static Shape of(FactKind kind, boolean whole) {
      if (kind.slot().isSingle()) {
        return whole ? WHOLE : FIELDS;
      }
      return whole ? WHOLE_PARALLEL : PARALLEL;
    }
  }

  String text() {
    return "nullif(p.fact_marks, '{}')::text as fact_marks, "
        + (ofRelatives.isEmpty() ? "null::text" : "nullif(p.relatives_by_kind, '{}')::text")
        + " as relatives"
        + kinds.stream().map(kind -> ",\n" + columns(kind)).collect(Collectors.joining());
  }

  private String columns(Column column) {
    String kind = column.kind().wireName();
    return switch (column.shape()) {
      case FIELDS -> fields(column);
      case WHOLE -> unlessShielded(column.kind(), "u.singles ->> '%s'".formatted(kind));
      case WHOLE_PARALLEL -> unlessShielded(column.kind(), "p.parallels ->> '%s'".formatted(kind));
      case PARALLEL ->
          unlessShielded(
              column.kind(),
              """
              (select jsonb_agg(jsonb_build_array(%s))::text
                from jsonb_array_elements(p.parallels -> '%s') e)"""
                  .formatted(
                      column.names().stream()
                          .map("e ->> '%s'"::formatted)
                          .collect(Collectors.joining(", ")),
                      kind));
    };
  }

  private String fields(Column column) {
    FactKind kind = column.kind();
    if (column.names().isEmpty()) {
      return "null::text";
    }
    return column.names().stream()
        .map(
            name -> {
              String value = "u.singles #>> '{%s,%s}'".formatted(kind.wireName(), name);
              boolean own = !kind.isGuarded() && kind.guardedFields().contains(name);
              return own && !sees ? ifNotProtected(value) : unlessShielded(kind, value);
            })
        .collect(Collectors.joining(", "));
  }

  private String unlessShielded(FactKind kind, String value) {
    return kind.isGuarded() && !sees ? ifNotProtected(value) : value;
  }

  private static String ifNotProtected(String value) {
    return "case when not p.protected then " + value + " end";
  }

  LookedUp read(Row row, Map<String, Object> number, ObjectMapper json) {
    JsonNode marks = tree(row.getString(MARKS), json);
    List<MaskedValue<?>> facts = new ArrayList<>(kinds.size());
    for (Column column : kinds) {
      JsonNode own = marks.path(column.kind().wireName());
      if (column.shape() == Shape.FIELDS) {
        add(facts, column, row, own);
      } else {
        @Nullable String text = row.getString(column.at());
        if (text != null) {
          add(facts, column, new FactText(json, column.names(), text), own);
        }
      }
    }
    return new LookedUp(number, facts, others(tree(row.getString(RELATIVES), json)));
  }

  private static void add(
      List<MaskedValue<?>> facts, Column column, FactText text, JsonNode marks) {
    if (column.shape() != Shape.PARALLEL && marks.isMissingNode()) {
      facts.add(MaskedValue.of(column.kind(), new VerbatimFacts(text.text())));
      return;
    }
    List<@Nullable String[]> read = new ArrayList<>();
    text.facts(read::add);
    for (int i = 0; i < read.size(); i++) {
      JsonNode own = marks.isArray() ? marks.path(i) : marks;
      facts.add(MaskedValue.of(column.kind(), fact(column, read.get(i), own.asText(""))));
    }
  }

  private static void add(List<MaskedValue<?>> facts, Column column, Row row, JsonNode marks) {
    @Nullable String[] values = new @Nullable String[column.names().size()];
    boolean there = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(column.at() + i);
      there |= values[i] != null;
    }
    if (there) {
      facts.add(MaskedValue.of(column.kind(), fact(column, values, marks.asText(""))));
    }
  }

  private static FactFields fact(Column column, @Nullable String[] values, String marks) {
    Map<String, String> value = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      @Nullable String text = values[i];
      if (text != null) {
        value.put(column.names().get(i), text);
      }
    }
    FactRow.Effect effect =
        new FactRow.Effect(
            value.remove(FieldPath.EFFECT_FROM),
            marks.contains("f"),
            value.remove(FieldPath.EFFECT_TO),
            marks.contains("t"));
    return new FactFields(value, effect, !marks.contains("u"));
  }

  private MaskedOthers others(JsonNode relatives) {
    if (relatives.isMissingNode()) {
      return MaskedOthers.NONE;
    }
    Map<PersonId, Set<FactKind>> told = new LinkedHashMap<>();
    for (FactKind kind : ofRelatives) {
      relatives
          .path(kind.wireName())
          .forEach(
              id ->
                  told.computeIfAbsent(
                          PersonId.of(id.asText()), p -> EnumSet.noneOf(FactKind.class))
                      .add(kind));
    }
    return new MaskedOthers(List.of(), List.of(), told);
  }

  private static JsonNode tree(@Nullable String text, ObjectMapper json) {
    try {
      return text == null ? MissingNode.getInstance() : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of current_person is unreadable", e);
    }
  }
}
