package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.pipeline.Gathering;
import dk.cpr.disclosure.pipeline.Pipelines;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the look-ups that one row answers. Nothing is waited for: many look-ups share few
 * connections, each sending its statement behind the others'.
 */
@ApplicationScoped
class PictureReader {
  private static final Logger LOG = Logger.getLogger(PictureReader.class);
  private static final String PIPELINE = "persons";
  private static final int REMEMBERED = 2_000;

  /** Whoever waited in vain asks the facts themselves; a statement is given up after two. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final ObjectMapper json;
  private final Counter failures;
  private final Gathering<Ask, Optional<Row>> readings;
  private final Map<LookupSql.Variant, Optional<Statement>> statements = new ConcurrentHashMap<>();

  PictureReader(Pipelines pipelines, ObjectMapper json, MeterRegistry metrics) {
    Pipelines.Pipeline pipeline = pipelines.open(PIPELINE);
    this.readings = pipelines.gather(LONGEST, asks -> rows(pipeline, asks));
    this.json = json;
    this.failures = metrics.counter("cpr.lookup.row.failures");
  }

  private record Statement(PictureSql plan, String text) {}

  /** Of questions that are alike but for whom they are about, one statement can answer many. */
  private record Kind(Statement statement, List<@Nullable Object> reach) {}

  private record Ask(Kind kind, Object whom) {}

  /** What the row says; empty when the facts themselves have to be asked, or cannot be reached. */
  Future<Optional<Found>> read(Question question, Asker asker) {
    Optional<Statement> statement = statement(question);
    if (statement.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    List<@Nullable Object> arguments = LookupReader.arguments(question, asker);
    Kind kind = new Kind(statement.get(), arguments.subList(1, arguments.size()));
    return readings
        .ask(new Ask(kind, Objects.requireNonNull(arguments.get(0))))
        .map(row -> row.map(there -> statement.get().plan().read(there, json)))
        .otherwise(this::none);
  }

  private static Future<List<Optional<Row>>> rows(Pipelines.Pipeline pipeline, List<Ask> asks) {
    Map<Kind, Set<Object>> whom = new LinkedHashMap<>();
    asks.forEach(
        ask -> whom.computeIfAbsent(ask.kind(), kind -> new LinkedHashSet<>()).add(ask.whom()));
    Map<Ask, Row> found = new HashMap<>();
    List<Future<?>> statements = new ArrayList<>();
    whom.forEach(
        (kind, asked) ->
            statements.add(rows(pipeline, kind, asked).onSuccess(rows -> found.putAll(rows))));
    return Future.all(statements)
        .map(all -> asks.stream().map(ask -> Optional.ofNullable(found.get(ask))).toList());
  }

  private static Future<Map<Ask, Row>> rows(
      Pipelines.Pipeline pipeline, Kind kind, Set<Object> whom) {
    PictureSql plan = kind.statement().plan();
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(plan.array(whom));
    arguments.addAll(kind.reach());
    return pipeline
        .run(kind.statement().text(), arguments)
        .map(
            rows -> {
              Map<Ask, Row> found = new HashMap<>();
              rows.forEach(row -> found.put(new Ask(kind, plan.asked(row)), row));
              return found;
            });
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
