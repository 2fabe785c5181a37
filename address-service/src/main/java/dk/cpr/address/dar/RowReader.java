package dk.cpr.address.dar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one published row; remembers the first field that is at fault and goes on. */
final class RowReader {
  private static final Pattern STATUS = Pattern.compile("[1-9]");
  private static final UUID NO_ID = new UUID(0, 0);

  private final DarEntity entity;
  private final Map<String, Object> unread = new HashMap<>();
  private @Nullable String fault;

  private RowReader(DarEntity entity, Map<String, @Nullable Object> published) {
    this.entity = entity;
    published.forEach(
        (name, value) -> {
          if (value != null) {
            unread.put(name, value);
          }
        });
  }

  /** Reads rows as DAR publishes them, each by itself. */
  static List<Reading> readAll(DarEntity entity, List<Map<String, @Nullable Object>> published) {
    List<Reading> readings = new ArrayList<>();
    for (Map<String, @Nullable Object> row : published) {
      readings.add(read(entity, row));
    }
    return readings;
  }

  /** Reads a row as DAR publishes it. */
  static Reading read(DarEntity entity, Map<String, @Nullable Object> published) {
    RowReader reader = new RowReader(entity, published);
    DarRow row = reader.row();
    return reader.fault == null ? new Reading.Sound(row) : new Reading.Broken(reader.fault);
  }

  private DarRow row() {
    DarRow row =
        new DarRow(
            required("rowkey", number("rowkey"), 0L),
            UUID.fromString(required("id", text("id", DarForm.ID), NO_ID.toString())),
            number("eventopret"),
            number("eventopdater"),
            required("registreringfra", time("registreringfra"), Instant.EPOCH),
            time("registreringtil"),
            required("virkningfra", time("virkningfra"), Instant.EPOCH),
            time("virkningtil"),
            required("status", text("status", DarForm.TEXT), "3"),
            own(),
            other());
    checkPeriod("registrering", row.registeredFrom(), row.registeredTo());
    checkPeriod("virkning", row.effectFrom(), row.effectTo());
    if (!STATUS.matcher(row.status()).matches()) {
      blame("unknown-code", "status");
    }
    return row;
  }

  private Map<String, String> own() {
    Map<String, String> own = new HashMap<>();
    for (DarEntity.Field field : entity.fields()) {
      @Nullable String text = text(field.name(), field.form());
      if (text != null) {
        own.put(field.name(), text);
      }
    }
    return own;
  }

  /** What is left; a number keeps its value but not its spelling. */
  private SortedMap<String, Object> other() {
    return new TreeMap<>(unread);
  }

  private @Nullable String text(String name, DarForm form) {
    @Nullable Object value = unread.remove(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      blame("wrong-type", name);
      return null;
    }
    if (!form.accepts(text)) {
      blame("malformed", name);
      return null;
    }
    return form == DarForm.ID ? text.toLowerCase(Locale.ROOT) : text;
  }

  private @Nullable Long number(String name) {
    @Nullable Object value = unread.remove(name);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    if (value != null) {
      blame(value instanceof Number ? "malformed" : "wrong-type", name);
    }
    return null;
  }

  private @Nullable Instant time(String name) {
    @Nullable String text = text(name, DarForm.TEXT);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      blame("malformed", name);
      return null;
    }
  }

  private void checkPeriod(String axis, Instant from, @Nullable Instant to) {
    if (to != null && to.isBefore(from)) {
      blame("impossible-period", axis);
    }
  }

  private <T> T required(String name, @Nullable T value, T instead) {
    if (value == null) {
      blame("missing-field", name);
    }
    return Objects.requireNonNullElse(value, instead);
  }

  private void blame(String slug, String field) {
    if (fault == null) {
      fault = slug + ":" + field;
    }
  }
}
