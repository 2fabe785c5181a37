package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.lookup.Found.Check;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import io.vertx.sqlclient.RowSet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link LookupSql}: in each who it is and, but for nobody's, one fact. */
final class LookupRows {
  private LookupRows() {}

  /** One row. */
  record Line(Found head, @Nullable Guarded<Fact> fact) {}

  /**
   * Columns by their names, from whichever client of the database.
   *
   * @param <E> what goes wrong in reading
   */
  private interface Columns<E extends Exception> {
    UUID id(String column) throws E;

    boolean flag(String column) throws E;

    @Nullable String text(String column) throws E;

    @Nullable String @Nullable [] texts(String column) throws E;
  }

  static Line of(ResultSet row, LookupSql plan, ObjectMapper json) throws SQLException {
    Columns<SQLException> columns =
        new Columns<>() {
          @Override
          public UUID id(String column) throws SQLException {
            return Sql.uuid(row, column);
          }

          @Override
          public boolean flag(String column) throws SQLException {
            return row.getBoolean(column);
          }

          @Override
          public @Nullable String text(String column) throws SQLException {
            return row.getString(column);
          }

          @Override
          public @Nullable String @Nullable [] texts(String column) throws SQLException {
            Array array = row.getArray(column);
            return array == null ? null : (String[]) array.getArray();
          }
        };
    return new Line(head(columns), fact(columns, plan, json));
  }

  static Optional<Found> found(
      RowSet<io.vertx.sqlclient.Row> rows, LookupSql plan, ObjectMapper json) {
    List<Line> lines = new ArrayList<>();
    @Nullable Found head = null;
    for (io.vertx.sqlclient.Row row : rows) {
      Columns<RuntimeException> columns = columns(row);
      // All rows say the same of it.
      head = head == null ? head(columns) : head;
      lines.add(new Line(head, fact(columns, plan, json)));
    }
    return found(lines);
  }

  private static Columns<RuntimeException> columns(io.vertx.sqlclient.Row row) {
    return new Columns<>() {
      @Override
      public UUID id(String column) {
        return row.getUUID(column);
      }

      @Override
      public boolean flag(String column) {
        return row.getBoolean(column);
      }

      @Override
      public @Nullable String text(String column) {
        return row.getString(column);
      }

      @Override
      public @Nullable String @Nullable [] texts(String column) {
        return row.getArrayOfStrings(column);
      }
    };
  }

  static Optional<Found> found(List<Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Guarded<Fact>> facts = new ArrayList<>();
    for (Line line : lines) {
      Guarded<Fact> fact = line.fact();
      if (fact != null) {
        facts.add(fact);
      }
    }
    Found head = lines.getFirst().head();
    return Optional.of(
        new Found(
            head.person(),
            head.state(),
            head.right(),
            head.coverage(),
            head.shield(),
            head.guardian(),
            head.number(),
            facts));
  }

  private static <E extends Exception> Found head(Columns<E> row) throws E {
    return new Found(
        new PersonId(row.id("person_id")),
        Objects.requireNonNull(row.text("state")),
        Check.of(row.flag("right_holds")),
        Check.of(row.flag("covered")),
        Shield.of(row.flag("protected")),
        Shield.of(row.flag("guardian_protected")),
        number(row),
        List.of());
  }

  private static <E extends Exception> Map<String, Object> number(Columns<E> row) throws E {
    Map<String, Object> number = new LinkedHashMap<>();
    String current = row.text("number_current");
    if (current != null) {
      number.put("current", current);
    }
    String state = row.text("number_state");
    if (state != null) {
      number.put("state", state);
    }
    @Nullable String @Nullable [] former = row.texts("number_former");
    if (former != null) {
      number.put("former", List.of(former));
    }
    return number;
  }

  /** What a fact is of, and how it stands in the row. */
  private record Kind(FactKind kind, LookupSql plan, ObjectMapper json) {
    List<String> names() {
      return plan.columns(kind);
    }
  }

  private static <E extends Exception> @Nullable Guarded<Fact> fact(
      Columns<E> row, LookupSql plan, ObjectMapper json) throws E {
    String kind = row.text("kind");
    return kind == null
        ? null
        : fact(row, new Kind(FactKind.ofWireName(kind).orElseThrow(), plan, json));
  }

  private static <E extends Exception> Guarded<Fact> fact(Columns<E> row, Kind of) throws E {
    Fact.Effect effect =
        new Fact.Effect(
            row.text("effect_from"),
            row.flag("effect_from_uncertain"),
            row.text("effect_to"),
            row.flag("effect_to_uncertain"));
    boolean verified = row.flag("verified");
    AsDrawn whole = of.plan().whole(of.kind());
    @Nullable String[] values;
    if (whole == null) {
      values = Objects.requireNonNull(row.texts("fields"));
    } else {
      String piece = Objects.requireNonNull(row.text("whole"));
      Optional<String> told = verified && effect.isCertain() ? whole.told(piece) : Optional.empty();
      if (told.isPresent()) {
        return Guarded.of(of.kind(), new Fact.Text(effect.beside(told.get())));
      }
      values = new PictureText(of.json(), of.names(), piece).only();
    }
    return Guarded.of(of.kind(), new Fact.Fields(byName(of.names(), values), effect, verified));
  }

  private static Map<String, String> byName(List<String> names, @Nullable String[] values) {
    Map<String, String> value = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      @Nullable String text = values[i];
      if (text != null) {
        value.put(names.get(i), text);
      }
    }
    return value;
  }
}
