package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kit.sql.Sql;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes table {@code receipt_terms}, before the receipts that need it, and remembers what stands
 * there. Whoever relies on its memory must make sure in the statement: a database may be set back.
 */
@ApplicationScoped
class TermsTable {
  private static final int REMEMBERED = 5_000;

  private static final String INSERT =
      """
      insert into receipt_terms (id, organisation, client, purpose, legal_basis, source_service,
        fields)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String INSERT_LATER = Pipelines.numbered(INSERT);

  private final Sql sql;
  private final Map<Terms, UUID> known = new ConcurrentHashMap<>();

  TermsTable(Sql sql) {
    this.sql = sql;
  }

  /** The id of terms that may not be there yet. */
  UUID id(Terms terms) {
    UUID id = known.get(terms);
    return id == null ? terms.id() : id;
  }

  /** Writes those that are not known to be there. */
  Future<?> require(Pipelines.Pipeline pipeline, Collection<Terms> needed) {
    List<Future<?>> writes =
        needed.stream()
            .filter(terms -> !known.containsKey(terms))
            .<Future<?>>map(terms -> pipeline.run(INSERT_LATER, Arrays.asList(columns(terms))))
            .toList();
    return writes.isEmpty() ? Future.succeededFuture() : Future.all(writes);
  }

  /**
   * Writes those that are not there, in one order for all. In a transaction nobody else knows of
   * them before its end, so they are not remembered.
   */
  void require(Collection<Terms> needed) {
    needed.stream()
        .sorted(Comparator.comparing(Terms::id))
        .forEach(terms -> sql.update(INSERT, columns(terms)));
  }

  /** For terms that a committed receipt rests on. */
  void remember(Collection<Terms> there) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    there.forEach(terms -> known.computeIfAbsent(terms, Terms::id));
  }

  /** After a failure, whatever it was. */
  void forget(Collection<Terms> doubtful) {
    doubtful.forEach(known::remove);
  }

  private static Object[] columns(Terms terms) {
    return new Object[] {
      terms.id(),
      terms.organisation(),
      terms.client(),
      terms.purpose(),
      terms.legalBasis(),
      terms.source(),
      terms.fields().toArray(String[]::new)
    };
  }
}
