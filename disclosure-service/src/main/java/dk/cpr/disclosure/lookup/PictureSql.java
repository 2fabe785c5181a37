package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.lookup.Found.Check;
import dk.cpr.disclosure.lookup.LookupSql.Entry;
import dk.cpr.disclosure.lookup.LookupSql.Variant;
import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The commonest look-ups from the one row that is drawn of a person: by the number or the id of a
 * person who goes by a number, for now. It gives no row where anything else is the case, the right
 * fails or the row has become old; then {@link LookupSql} decides. Like there, only what the right,
 * the coverage and the protection allow is taken out of the row.
 */
final class PictureSql {
  private static final String MARKS = "marks";

  /** Takes nothing away, but is unpacked once instead of for each column. */
  private static final String UNPACKED =
      "cross join lateral (select p.singles - '{}'::text[] as singles offset 0) u";

  /** Where the first column of the facts stands. */
  private static final int FACTS = 4;

  private final Variant variant;
  private final List<Told> told = new ArrayList<>();

  /**
   * What is read of a kind: marks, times of effect where wanted, then its fields.
   *
   * @param at first column
   */
  private record Told(FactKind kind, List<String> names, int at, Shape shape, AsDrawn drawn) {
    static Told of(FactKind kind, List<String> names, int at, boolean whole) {
      return new Told(kind, names, at, Shape.of(kind, whole), AsDrawn.of(names, MARKS));
    }

    int columns() {
      return shape == Shape.FIELDS ? names.size() : 1;
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

  private PictureSql(Variant variant) {
    this.variant = variant;
    LookupSql plan = new LookupSql(variant);
    int at = FACTS;
    for (FactKind kind : plan.kinds()) {
      List<String> names = new ArrayList<>(List.of(MARKS));
      for (String time : List.of(FieldPath.EFFECT_FROM, FieldPath.EFFECT_TO)) {
        if (variant.marks() || asked(kind, time)) {
          names.add(time);
        }
      }
      names.addAll(plan.columns(kind));
      Told read = Told.of(kind, names, at, plan.whole(kind) != null);
      told.add(read);
      at += read.columns();
    }
  }

  /** The text for a variant, if the row can answer it. */
  static Optional<PictureSql> of(Variant variant) {
    boolean ofNow = variant.time() == LookupSql.Time.NOW;
    return ofNow && !new LookupSql(variant).tellsOfGuardian()
        ? Optional.of(new PictureSql(variant))
        : Optional.empty();
  }

  private boolean asked(FactKind kind, String field) {
    return variant.fields().stream()
        .anyMatch(path -> path.isOf(kind) && path.field().equals(field));
  }

  /** With {@code $1} and so on: first the numbers or persons, then what {@link Reach} binds. */
  String text() {
    StringBuilder columns = new StringBuilder("p.person_id, p.protected, p.number, ");
    columns.append(former());
    for (Told kind : told) {
      columns.append(",\n").append(columns(kind));
    }
    return Pipelines.numbered(
        """
        select %s
        from current_person p cross join lateral (select p.person_id) s
        %s
        where %s and p.until > now()%s and %s
        """
            .formatted(
                columns,
                UNPACKED,
                variant.entry() == Entry.NUMBER
                    ? "p.number = any(?)"
                    : "p.person_id = any(?) and p.number is not null",
                variant.registered() ? " and " + Reach.HOLDS : "",
                Reach.covers(variant.coverage())));
  }

  private String former() {
    return asksOfNumber("former")
        ? """
          array(select n.number from subject_number n
            where n.person_id = p.person_id and not n.current order by n.valid_to, n.number)"""
        : "null::text[]";
  }

  private boolean asksOfNumber(String field) {
    return variant.fields().stream().anyMatch(p -> p.isOfNumber() && p.field().equals(field));
  }

  private String columns(Told told) {
    String kind = told.kind().wireName();
    return switch (told.shape()) {
      case FIELDS ->
          told.names().stream()
              .map(name -> "u.singles #>> '{%s,%s}'".formatted(kind, name))
              .map(value -> unlessShielded(told.kind(), value))
              .collect(Collectors.joining(", "));
      case WHOLE -> unlessShielded(told.kind(), "u.singles ->> '%s'".formatted(kind));
      case WHOLE_PARALLEL -> unlessShielded(told.kind(), "p.parallels ->> '%s'".formatted(kind));
      case PARALLEL ->
          unlessShielded(
              told.kind(),
              "(select jsonb_agg(jsonb_build_array(%s))::text from jsonb_array_elements(p.parallels -> '%s') e)"
                  .formatted(
                      told.names().stream()
                          .map("e ->> '%s'"::formatted)
                          .collect(Collectors.joining(", ")),
                      kind));
    };
  }

  private String unlessShielded(FactKind kind, String value) {
    return kind.isGuarded() && !variant.seesProtected()
        ? "case when not p.protected then " + value + " end"
        : value;
  }

  /** Those to ask for. */
  Object array(Set<Object> whom) {
    return variant.entry() == Entry.NUMBER
        ? whom.toArray(String[]::new)
        : whom.toArray(UUID[]::new);
  }

  /** Whom of those asked for a row is about. */
  Object asked(Row row) {
    return variant.entry() == Entry.NUMBER ? row.getString(2) : row.getUUID(0);
  }

  /** What a row says. */
  Found read(Row row, ObjectMapper json) {
    List<Guarded<Fact>> facts = new ArrayList<>();
    for (Told kind : told) {
      if (kind.shape() == Shape.FIELDS) {
        add(facts, kind, i -> row.getString(kind.at() + i));
      } else {
        String text = row.getString(kind.at());
        if (text != null) {
          add(facts, kind, text, json);
        }
      }
    }
    return new Found(
        new PersonId(row.getUUID(0)),
        "current",
        Check.HOLDS,
        Check.HOLDS,
        Shield.of(row.getBoolean(1)),
        Shield.of(false),
        number(row),
        facts);
  }

  private Map<String, Object> number(Row row) {
    Map<String, Object> number = new LinkedHashMap<>();
    if (asksOfNumber("current")) {
      number.put("current", row.getString(2));
    }
    if (asksOfNumber("state")) {
      number.put("state", "current");
    }
    String @Nullable [] former = row.getArrayOfStrings(3);
    if (former != null) {
      number.put("former", List.of(former));
    }
    return number;
  }

  private static void add(List<Guarded<Fact>> facts, Told told, String text, ObjectMapper json) {
    Optional<String> asDrawn =
        told.shape() == Shape.PARALLEL ? Optional.empty() : told.drawn().told(text);
    if (asDrawn.isPresent()) {
      boolean single = told.shape() == Shape.WHOLE;
      facts.add(
          Guarded.of(
              told.kind(), single ? new Fact.Text(asDrawn.get()) : new Fact.Texts(asDrawn.get())));
    } else {
      new PictureText(json, told.names(), text).facts(values -> add(facts, told, i -> values[i]));
    }
  }

  private static void add(
      List<Guarded<Fact>> facts, Told told, IntFunction<@Nullable String> column) {
    @Nullable String marks = column.apply(0);
    if (marks == null) {
      return;
    }
    Map<String, String> value = new LinkedHashMap<>();
    for (int i = 1; i < told.names().size(); i++) {
      @Nullable String text = column.apply(i);
      if (text != null) {
        value.put(told.names().get(i), text);
      }
    }
    Fact.Effect effect =
        new Fact.Effect(
            value.remove(FieldPath.EFFECT_FROM),
            marks.contains("f"),
            value.remove(FieldPath.EFFECT_TO),
            marks.contains("t"));
    facts.add(Guarded.of(told.kind(), new Fact.Fields(value, effect, !marks.contains("u"))));
  }
}
