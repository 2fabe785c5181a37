package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.access.Reading;
import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.frame.FactWindow;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads look-ups: by the person's one row where that can answer, else by the facts themselves. */
@ApplicationScoped
class LookupReader {
  private final CurrentPersonReader rows;
  private final FrameReader facts;
  private final Horizon horizon;

  LookupReader(CurrentPersonReader rows, FrameReader facts, Horizon horizon) {
    this.rows = rows;
    this.facts = facts;
    this.horizon = horizon;
  }

  Horizon horizon() {
    return horizon;
  }

  Future<Reading<LookedUp>> read(LookupQuery query, Right right) {
    FactWindow window = query.asOf().isPresent() ? FactWindow.AS_OF : FactWindow.NOW;
    FrameShape shape = FrameShape.of(query.whom(), window, right, query.fields());
    FrameReader.Question question =
        new FrameReader.Question(shape, right, query.request().requester(), values(query));
    return window == FactWindow.NOW
        ? rows.read(question)
            .compose(row -> row.isPresent() ? one(row) : general(question, query.fields()))
        : general(question, query.fields());
  }

  private static Future<Reading<LookedUp>> one(Optional<Found<LookedUp>> row) {
    return Future.succeededFuture(new Reading<>(true, row.stream().toList()));
  }

  private Future<Reading<LookedUp>> general(FrameReader.Question question, List<FieldPath> fields) {
    return facts
        .read(question, LookupReader::number)
        .map(
            reading ->
                new Reading<>(
                    reading.rightHolds(),
                    reading.found().stream().map(found -> found(found, fields)).toList()));
  }

  private static Found<LookedUp> found(
      Found<PersonFacts<Map<String, Object>>> found, List<FieldPath> fields) {
    @Nullable PersonFacts<Map<String, Object>> content = found.content();
    return new Found<>(
        found.place(), found.head(), content == null ? null : LookedUp.of(content, fields));
  }

  private static Map<String, ?> values(LookupQuery query) {
    Map<String, Object> values = new HashMap<>(Whom.one(query.whom()));
    query
        .asOf()
        .ifPresent(
            asOf -> {
              values.put("validAt", asOf.validAt());
              values.put("knownAt", asOf.knownAt());
            });
    return values;
  }

  static Map<String, Object> number(Row row) {
    Map<String, Object> number = new LinkedHashMap<>();
    @Nullable String current = row.getString("number_current");
    if (current != null) {
      number.put("current", current);
    }
    @Nullable String state = row.getString("number_state");
    if (state != null) {
      number.put("state", state);
    }
    String @Nullable [] former = row.getArrayOfStrings("number_former");
    if (former != null) {
      number.put("former", List.of(former));
    }
    return number;
  }
}
