package dk.cpr.address;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Rows of DAR's shape, invented, and the door they go through. */
public final class Dar {
  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

  private Dar() {}

  /** A rowkey that no other test has. */
  public static long rowkey() {
    return NEXT.incrementAndGet();
  }

  /** A row with the columns that all have; the rest are given as name, value, … */
  public static Map<String, @Nullable Object> row(@Nullable Object... own) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("eventopret", null);
    row.put("eventopdater", null);
    row.put("rowkey", rowkey());
    row.put("id", UUID.randomUUID().toString());
    row.put("registreringfra", "2018-05-03T16:58:34Z");
    row.put("registreringtil", null);
    row.put("virkningfra", "2000-02-05T05:00:38.5Z");
    row.put("virkningtil", null);
    row.put("status", "3");
    for (int i = 0; i < own.length; i += 2) {
      row.put(String.valueOf(own[i]), own[i + 1]);
    }
    return row;
  }

  /** The same row with other values. */
  public static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> row, @Nullable Object... changes) {
    Map<String, @Nullable Object> changed = new HashMap<>(row);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(String.valueOf(changes[i]), changes[i + 1]);
    }
    return changed;
  }

  /** Sends rows as the operator. */
  public static ValidatableResponse send(String entity, List<?> rows) {
    return Api.as(Tokens.operator()).body(rows).post("/v1/imports/dar/" + entity).then();
  }

  /** Sends rows that are sound. */
  public static JsonPath accepted(String entity, List<?> rows) {
    return send(entity, rows).statusCode(200).extract().jsonPath();
  }

  /** Sends one row that is sound and gives its id. */
  public static String put(String entity, @Nullable Object... own) {
    Map<String, @Nullable Object> row = row(own);
    accepted(entity, List.of(row));
    return String.valueOf(row.get("id"));
  }
}
