package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.pipeline.BatchLoader;
import dk.cpr.disclosure.pipeline.NamedStatement;
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
 * Runs the look-ups that one row answers. Those that come together and differ only in whom they are
 * about share a statement.
 */
@ApplicationScoped
class CurrentPersonReader {
  private static final Logger LOG = Logger.getLogger(CurrentPersonReader.class);
  private static final String WHOM = "whom";
  private static final int REMEMBERED = 2_000;

  /** Whoever waited in vain asks the facts themselves; a statement is given up after two. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final ObjectMapper json;
  private final Counter failures;
  private final BatchLoader<Ask, Optional<Row>> readings;
  private final Map<FrameShape, Statement> statements = new ConcurrentHashMap<>();

  CurrentPersonReader(Pipelines pipelines, ObjectMapper json, MeterRegistry metrics) {
    Pipelines.Pipeline pipeline = pipelines.open("persons");
    this.readings = pipelines.gather(LONGEST, asks -> rows(pipeline, asks));
    this.json = json;
    this.failures = metrics.counter("cpr.lookup.row.failures");
  }

  private record Statement(CurrentPersonSql plan, NamedStatement sql) {
    static Statement of(FrameShape shape) {
      CurrentPersonSql plan = new CurrentPersonSql(shape);
      return new Statement(plan, plan.statement());
    }
  }

  /** Of questions that are alike but for whom they are about, one statement can answer many. */
  private record Kind(Statement statement, List<@Nullable Object> values) {}

  private record Ask(Kind kind, Object whom) {}

  /** What the row says; empty when the facts themselves have to be asked, or cannot be reached. */
  Future<Optional<Found<LookedUp>>> read(FrameReader.Question question) {
    Statement statement = statement(question.shape());
    Map<String, @Nullable Object> values =
        new HashMap<>(FrameReader.coverage(question.right(), question.requester()));
    values.put(WHOM, null);
    Object whom = Objects.requireNonNull(question.values().get(WHOM));
    Ask ask = new Ask(new Kind(statement, statement.sql().values(values)), whom);
    return readings
        .ask(ask)
        .map(row -> row.map(there -> statement.plan().read(there, json)))
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
    CurrentPersonSql plan = kind.statement().plan();
    NamedStatement sql = kind.statement().sql();
    List<@Nullable Object> values = new ArrayList<>(kind.values());
    values.set(sql.names().indexOf(WHOM), plan.array(whom));
    return pipeline
        .run(sql.text(), values)
        .map(
            rows -> {
              Map<Ask, Row> found = new HashMap<>();
              rows.forEach(row -> found.put(new Ask(kind, plan.asked(row)), row));
              return found;
            });
  }

  /** The other way to the database says what is wrong with it, if it is. */
  private Optional<Found<LookedUp>> none(Throwable failure) {
    LOG.debug("a row of current_person was not read", failure);
    failures.increment();
    return Optional.empty();
  }

  private Statement statement(FrameShape shape) {
    @Nullable Statement known = statements.get(shape);
    if (known != null) {
      return known;
    }
    if (statements.size() >= REMEMBERED) {
      statements.clear();
    }
    Statement made = Statement.of(shape);
    statements.put(shape, made);
    return made;
  }
}
