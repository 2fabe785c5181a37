package dk.cpr.disclosure.copies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Table {@code known_fact}. Taking the same change twice changes nothing. */
@ApplicationScoped
class FactCopies {
  private final Sql sql;
  private final ObjectMapper json;

  FactCopies(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void open(Source source, List<StoredFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    facts.forEach(fact -> rows.add(row(source, fact)));
    sql.batch(
        """
        insert into known_fact (id, person_id, kind, slot, value, effect_from,
          effect_from_uncertain, effect_to, effect_to_uncertain, effect, known_from, known_to,
          standing, source_service, registered_by, origin, verified, authority,
          source_registered_at, document, beyond)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?,
          case when ? then 'empty'::tstzrange else tstzrange(?::timestamptz, ?::timestamptz) end,
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict on constraint known_fact_pk do nothing
        """,
        rows);
  }

  void close(List<FactStore.Closed> closings) {
    if (closings.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    closings.forEach(c -> rows.add(new @Nullable Object[] {c.knownTo(), c.id()}));
    sql.batch("update known_fact set known_to = ? where id = ? and known_to is null", rows);
  }

  private @Nullable Object[] row(Source source, StoredFact fact) {
    EffectPeriod effect =
        new EffectPeriod(
            time(fact.effectFrom(), fact.effectFromUncertain()),
            time(fact.effectTo(), fact.effectToUncertain()));
    Map<String, String> beyond = KnownFields.beyond(fact);
    return new @Nullable Object[] {
      fact.id(),
      fact.personId().value(),
      fact.kind(),
      fact.slot(),
      write(KnownFields.of(fact)),
      fact.effectFrom(),
      fact.effectFromUncertain(),
      fact.effectTo(),
      fact.effectToUncertain(),
      effect.isEmpty(),
      instant(effect.from()),
      instant(effect.to()),
      fact.knownFrom(),
      fact.knownTo(),
      fact.standing(),
      source.service(),
      fact.registeredBy(),
      fact.origin(),
      fact.verified(),
      fact.authority(),
      fact.sourceRegisteredAt(),
      fact.document(),
      beyond.isEmpty() ? null : write(beyond)
    };
  }

  private static @Nullable SourceTime time(@Nullable String text, boolean uncertain) {
    return text == null ? null : new SourceTime(text, uncertain);
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
}
