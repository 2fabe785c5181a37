package dk.cpr.person.event;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What registered events did, for undoing them. */
@ApplicationScoped
public class RegisteredEvents {
  private final LifeEventTable events;
  private final Sql sql;

  RegisteredEvents(LifeEventTable events, Sql sql) {
    this.events = events;
    this.sql = sql;
  }

  /**
   * What an event did.
   *
   * @param document that its facts rest on
   * @param at their registration time
   * @param opened facts that it opened
   * @param ended facts that ended by it, as they stood before
   */
  public record Registered(
      EventKind kind,
      String document,
      Instant at,
      List<StoredFact> opened,
      List<StoredFact> ended) {}

  /** Empty for an id that is no event's. */
  public Optional<Registered> find(UUID id) {
    return events
        .find(id)
        .map(
            happened ->
                new Registered(
                    happened.kind(),
                    document(id),
                    happened.at(),
                    happened.persons().stream().flatMap(one -> one.opened().stream()).toList(),
                    happened.persons().stream().flatMap(one -> one.ended().stream()).toList()));
  }

  private String document(UUID id) {
    @Nullable String own =
        sql.one(
                "select document from life_event where id = ?",
                row -> Optional.ofNullable(row.getString(1)),
                id)
            .flatMap(found -> found)
            .orElse(null);
    return Writing.document(id, own);
  }
}
