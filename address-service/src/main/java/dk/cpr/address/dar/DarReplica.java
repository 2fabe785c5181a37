package dk.cpr.address.dar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.address.batch.BatchAnswer;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of DAR's rows, one an entity. Statements differ only in table and columns. */
@ApplicationScoped
class DarReplica {
  private static final TypeReference<TreeMap<String, Object>> OTHER = new TypeReference<>() {};
  private static final List<String> SHARED =
      List.of(
          "rowkey",
          "id",
          "eventopret",
          "eventopdater",
          "registreringfra",
          "registreringtil",
          "virkningfra",
          "virkningtil",
          "status",
          "other");

  private final Sql sql;
  private final ObjectMapper json;

  DarReplica(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Takes a batch in one transaction.
   *
   * @throws ProblemException try-again when another batch brings the same new row at the same time
   */
  @Transactional
  BatchAnswer register(DarEntity entity, List<Map<String, @Nullable Object>> published, String by) {
    DarBatch batch = new DarBatch(RowReader.readAll(entity, published));
    batch.sort(known(entity, batch.rowkeys()));
    insert(entity, batch.fresh(), by);
    close(entity, batch.closing());
    return batch.answer();
  }

  private List<DarRow> known(DarEntity entity, Set<Long> rowkeys) {
    return sql.list(
        "select %s from %s where rowkey = any(?::text[]::bigint[])"
            .formatted(columns(entity), entity.table()),
        row -> read(entity, row),
        (Object) rowkeys.stream().map(String::valueOf).toArray(String[]::new));
  }

  private void insert(DarEntity entity, Collection<DarRow> rows, String by) {
    if (rows.isEmpty()) {
      return;
    }
    int inserted =
        sql.update(
            """
            insert into %2$s (%1$s, received_by)
            select %1$s, ? from jsonb_populate_recordset(null::%2$s, ?::jsonb)
            on conflict (rowkey) do nothing
            """
                .formatted(columns(entity), entity.table()),
            by,
            write(rows.stream().map(DarReplica::columnsOf).toList()));
    if (inserted < rows.size()) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  private void close(DarEntity entity, Collection<DarRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sql.update(
        """
        update %1$s as known
        set registreringtil = closing.registreringtil, eventopdater = closing.eventopdater,
          closing_received_at = clock_timestamp()
        from jsonb_populate_recordset(null::%1$s, ?::jsonb) as closing
        where known.rowkey = closing.rowkey and known.registreringtil is null
        """
            .formatted(entity.table()),
        write(rows.stream().map(DarReplica::columnsOf).toList()));
  }

  private static String columns(DarEntity entity) {
    return Stream.concat(SHARED.stream(), entity.fields().stream().map(DarEntity.Field::name))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, @Nullable Object> columnsOf(DarRow row) {
    Map<String, @Nullable Object> columns = new HashMap<>(row.own());
    columns.put("rowkey", row.rowkey());
    columns.put("id", row.id().toString());
    columns.put("eventopret", row.eventCreated());
    columns.put("eventopdater", row.eventUpdated());
    columns.put("registreringfra", row.registeredFrom().toString());
    columns.put("registreringtil", Objects.toString(row.registeredTo(), null));
    columns.put("virkningfra", row.effectFrom().toString());
    columns.put("virkningtil", Objects.toString(row.effectTo(), null));
    columns.put("status", row.status());
    columns.put("other", row.other().isEmpty() ? null : row.other());
    return columns;
  }

  private DarRow read(DarEntity entity, ResultSet row) throws SQLException {
    Map<String, String> own = new HashMap<>();
    for (DarEntity.Field field : entity.fields()) {
      @Nullable String value = row.getString(field.name());
      if (value != null) {
        own.put(field.name(), value);
      }
    }
    return new DarRow(
        row.getLong("rowkey"),
        Sql.uuid(row, "id"),
        row.getObject("eventopret", Long.class),
        row.getObject("eventopdater", Long.class),
        Objects.requireNonNull(Sql.instant(row, "registreringfra")),
        Sql.instant(row, "registreringtil"),
        Objects.requireNonNull(Sql.instant(row, "virkningfra")),
        Sql.instant(row, "virkningtil"),
        row.getString("status"),
        own,
        other(row.getString("other")));
  }

  private String write(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows could not be written", e);
    }
  }

  private TreeMap<String, Object> other(@Nullable String stored) {
    try {
      return stored == null ? new TreeMap<>() : json.readValue(stored, OTHER);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row could not be read", e);
    }
  }
}
