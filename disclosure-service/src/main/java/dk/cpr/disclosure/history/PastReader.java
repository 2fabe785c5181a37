package dk.cpr.disclosure.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Guarded;
import dk.cpr.disclosure.lookup.Question;
import dk.cpr.disclosure.lookup.Reach;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.correction.CorrectionAct;
import dk.cpr.kit.correction.CorrectionReason;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is and was known of one person. */
@ApplicationScoped
class PastReader {
  private static final TypeReference<HashMap<String, String>> VALUE = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper json;

  PastReader(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  private record Row(Past head, @Nullable Guarded<PastFact> fact) {}

  /** Empty when nobody is known by the subject. */
  Optional<Past> read(Scope scope, Asker asker) {
    List<Row> rows = sql.list(PastSql.text(scope), this::row, args(scope, asker));
    return rows.isEmpty() ? Optional.empty() : Optional.of(past(rows));
  }

  private static @Nullable Object[] args(Scope scope, Asker asker) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(
        switch (scope.subject()) {
          case Question.Subject.ByNumber(var number) -> number.digits();
          case Question.Subject.ById(var person) -> person.value();
        });
    args.addAll(Reach.arguments(scope.right(), asker));
    List<FieldPath> fields = scope.fields();
    String[] ofGuardian =
        texts(
            fields.stream()
                .filter(path -> path.tellsOfGuardian() && !scope.right().seesProtected())
                .map(FieldPath::toString));
    args.add(ofGuardian);
    args.add(texts(kinds(fields)));
    args.add(
        texts(
            kinds(fields)
                .filter(
                    kind ->
                        !scope.right().seesProtected()
                            && FactKind.ofWireName(kind).orElseThrow().isGuarded())));
    args.add(ofGuardian);
    args.add(texts(fields.stream().flatMap(PastReader::withMark)));
    window(scope.window(), args);
    return args.toArray(new @Nullable Object[0]);
  }

  private static void window(Scope.Window window, List<@Nullable Object> args) {
    if (window.after() == null) {
      args.add(window.until());
    } else {
      args.addAll(List.of(window.after(), window.until(), window.after(), window.until()));
    }
    args.add(window.validAt());
    args.add(window.validAt());
  }

  private static Stream<String> kinds(List<FieldPath> fields) {
    return fields.stream().flatMap(path -> path.kind().stream()).distinct().map(FactKind::wireName);
  }

  private static Stream<String> withMark(FieldPath path) {
    return Stream.of(path.toString(), path + "Mark");
  }

  private static String[] texts(Stream<String> texts) {
    return texts.distinct().toArray(String[]::new);
  }

  private static Past past(List<Row> rows) {
    Past head = rows.getFirst().head();
    return new Past(
        head.person(),
        head.state(),
        head.rightHolds(),
        head.covered(),
        head.shield(),
        head.guardian(),
        rows.stream().map(Row::fact).filter(Objects::nonNull).toList());
  }

  private Row row(ResultSet row) throws SQLException {
    Past head =
        new Past(
            new PersonId(Sql.uuid(row, "person_id")),
            row.getString("state"),
            row.getBoolean("right_holds"),
            row.getBoolean("covered"),
            Shield.of(row.getBoolean("protected")),
            Shield.of(row.getBoolean("guardian_protected")),
            List.of());
    String kind = row.getString("kind");
    return new Row(
        head,
        kind == null ? null : Guarded.of(FactKind.ofWireName(kind).orElseThrow(), fact(row, kind)));
  }

  private PastFact fact(ResultSet row, String kind) throws SQLException {
    return new PastFact(
        Sql.uuid(row, "id"),
        Standing.valueOf(row.getString("standing")),
        value(row.getString("value"), FactKind.ofWireName(kind).orElseThrow()),
        new PastFact.Effect(
            row.getString("effect_from"),
            row.getBoolean("effect_from_uncertain"),
            row.getString("effect_to"),
            row.getBoolean("effect_to_uncertain")),
        new PastFact.Known(
            Objects.requireNonNull(Sql.instant(row, "known_from")),
            Sql.instant(row, "known_to"),
            row.getString("registered_by"),
            row.getString("origin"),
            row.getBoolean("verified")),
        new PastFact.Mendings(
            row.getString("opened_act"), row.getObject("left_by", UUID.class), closed(row)));
  }

  private static @Nullable Mending closed(ResultSet row) throws SQLException {
    String act = row.getString("closed_act");
    return act == null
        ? null
        : new Mending(
            CorrectionAct.valueOf(act),
            CorrectionReason.valueOf(row.getString("closed_reason")),
            row.getObject("closed_kept", UUID.class),
            row.getObject("closed_now", UUID.class));
  }

  /** The fields in the order of the catalogue. */
  private Map<String, String> value(@Nullable String stored, FactKind kind) {
    if (stored == null) {
      return Map.of();
    }
    try {
      Map<String, String> read = json.readValue(stored, VALUE);
      Map<String, String> value = new LinkedHashMap<>();
      for (String field : kind.fields().keySet()) {
        @Nullable String text = read.get(field);
        if (text != null) {
          value.put(field, text);
        }
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact could not be read", e);
    }
  }
}
