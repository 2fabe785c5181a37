package dk.cpr.fact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Between rows of table {@code fact} and {@link StoredFact}. */
@ApplicationScoped
class FactRows {
  static final String COLUMNS =
      """
      id, person_id, kind, slot, value, effect_from, effect_from_uncertain, effect_to,
      effect_to_uncertain, standing, lower(known) as known_from, upper(known) as known_to,
      registered_by, document, origin, source, source_date, verified, authority,
      source_registered_at
      """;

  static final String INSERT =
      """
      insert into fact (id, person_id, kind, slot, value, effect_from, effect_from_uncertain,
        effect_to, effect_to_uncertain, effect, known, standing, registered_by, document, origin,
        source, source_date, verified, authority, source_registered_at)
      values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?,
        case when ? then 'empty'::tstzrange else tstzrange(?::timestamptz, ?::timestamptz) end,
        tstzrange(?::timestamptz, null), ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static final String CLOSE =
      """
      update fact set known = tstzrange(lower(known), ?::timestamptz), closed_by = ?
      where id = ? and upper_inf(known)
      """;

  private static final TypeReference<TreeMap<String, String>> VALUE = new TypeReference<>() {};
  private final ObjectMapper json;

  FactRows(ObjectMapper json) {
    this.json = json;
  }

  StoredFact read(ResultSet row) throws SQLException {
    return new StoredFact(
        Sql.uuid(row, "id"),
        new PersonId(Sql.uuid(row, "person_id")),
        row.getString("kind"),
        row.getString("slot"),
        value(row.getString("value")),
        row.getString("effect_from"),
        row.getBoolean("effect_from_uncertain"),
        row.getString("effect_to"),
        row.getBoolean("effect_to_uncertain"),
        Standing.valueOf(row.getString("standing")),
        Objects.requireNonNull(Sql.instant(row, "known_from")),
        Sql.instant(row, "known_to"),
        row.getString("registered_by"),
        row.getString("document"),
        Origin.valueOf(row.getString("origin")),
        row.getString("source"),
        row.getObject("source_date", LocalDate.class),
        row.getBoolean("verified"),
        row.getString("authority"),
        row.getString("source_registered_at"));
  }

  @Nullable Object[] insertArgs(StoredFact fact, FactContent content) {
    return new @Nullable Object[] {
      fact.id(),
      fact.personId().value(),
      fact.kind(),
      fact.slot(),
      write(fact.value()),
      fact.effectFrom(),
      fact.effectFromUncertain(),
      fact.effectTo(),
      fact.effectToUncertain(),
      content.effect().isEmpty(),
      instant(content.effect().from()),
      instant(content.effect().to()),
      fact.knownFrom(),
      fact.standing(),
      fact.registeredBy(),
      fact.document(),
      fact.origin(),
      fact.source(),
      fact.sourceDate(),
      fact.verified(),
      fact.authority(),
      fact.sourceRegisteredAt()
    };
  }

  private static @Nullable Instant instant(@Nullable SourceTime time) {
    return time == null ? null : time.instant();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact could not be written", e);
    }
  }

  private TreeMap<String, String> value(String stored) {
    try {
      return json.readValue(stored, VALUE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact could not be read", e);
    }
  }
}
