package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.pipeline.Pipelines;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs the look-ups that one row answers. Nothing is waited for: many look-ups share few
 * connections, each sending its statement behind the others'.
 */
@ApplicationScoped
class PictureReader {
  private static final Logger LOG = Logger.getLogger(PictureReader.class);
  private static final int REMEMBERED = 2_000;

  private final Pipelines pipelines;
  private final ObjectMapper json;
  private final Counter failures;
  private final Map<LookupSql.Variant, Optional<Statement>> statements = new ConcurrentHashMap<>();

  PictureReader(Pipelines pipelines, ObjectMapper json, MeterRegistry metrics) {
    this.pipelines = pipelines;
    this.json = json;
    this.failures = metrics.counter("cpr.lookup.row.failures");
  }

  private record Statement(PictureSql plan, String text) {}

  /** What the row says; empty when the facts themselves have to be asked, or cannot be reached. */
  Future<Optional<Found>> read(Question question, Asker asker) {
    Optional<Statement> statement = statement(question);
    if (statement.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    PictureSql plan = statement.get().plan();
    return pipelines
        .ofLoop(LookupReader.PIPELINE)
        .run(statement.get().text(), LookupReader.arguments(question, asker))
        .map(found -> first(plan, found))
        .otherwise(this::none);
  }

  private Optional<Found> first(PictureSql plan, RowSet<Row> rows) {
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(plan.read(rows.iterator().next(), json));
  }

  /** The other way to the database says what is wrong with it, if it is. */
  private Optional<Found> none(Throwable failure) {
    LOG.debug("a row of current_person was not read", failure);
    failures.increment();
    return Optional.empty();
  }

  private Optional<Statement> statement(Question question) {
    LookupSql.Variant variant = LookupReader.variant(question);
    Optional<Statement> known = statements.get(variant);
    if (known != null) {
      return known;
    }
    if (statements.size() >= REMEMBERED) {
      statements.clear();
    }
    Optional<Statement> made = PictureSql.of(variant).map(plan -> new Statement(plan, plan.text()));
    statements.put(variant, made);
    return made;
  }
}
